// How a part of a service is now, in a line or a few: what one looks at before changing it.
import { View } from '@tarojs/components';
import type { SetupView } from '#contract/desk-setup';
import { dateAt, type LocalDate } from '#domain/calendar';
import { spanWords, timeWords } from '#words/dates';
import { openHoursWords } from '#words/hours';
import { limitLabels, questionTypes, setup } from '#words/setup';
import { single } from '#words/setup-days';
import { useNow } from '../../state/now';
import { Rota } from './rota';
import { yuanText } from './typed';
import type { Part } from './service';

const pair = (label: string, value: string | number): string => `${label}：${value}`;

function capacityLines({ meals = [], quotas = [], delivery, ...plain }: SetupView['capacity']): string[] {
  const { slotMinutes, seats, places, lunches, trialDays, walkIn } = plain;
  const counts = { slotMinutes, seats, places, lunches, trialDays, walkIn };
  return [
    ...Object.entries(counts).flatMap(([key, count]) =>
      count === undefined ? [] : [pair(setup[key as keyof typeof counts], count)],
    ),
    ...quotas.map(({ title, seats: of }) => pair(setup.quota(title), of)),
    ...meals.flatMap(({ title, meals: all, walkIn: kept, cutoff }) => [
      pair(setup.meals(title), all),
      pair(setup.mealWalkIn(title), kept),
      ...(cutoff ? [setup.cutoffNow(title, cutoff.daysBefore, timeWords(cutoff.at))] : []),
    ]),
    ...(delivery === undefined ? [] : [pair(setup.delivery, delivery ?? setup.deliveryNone)]),
  ];
}

const rulesLines = ({ rules }: SetupView): string[] => [
  ...(['horizonDays', 'noticeMinutes', 'cancelMinutes', 'mostPersons'] as const).map((name) =>
    setup.now[name](rules[name]),
  ),
  ...rules.limits.map(({ per, most }) => pair(limitLabels[per], most)),
];

const lineWords = { offer: setup.lineOffer, promote: setup.linePromote } as const;

function orderLines({ rules: { line, coolingOff, eligibility = {} } }: SetupView): string[] {
  const { minAge, maxAge, groups = [], grades = [] } = eligibility;
  const who = [
    ...(minAge === undefined && maxAge === undefined ? [] : [setup.agesNow(minAge, maxAge)]),
    ...(groups.length > 0 ? [setup.groupsNow(groups)] : []),
    ...(grades.length > 0 ? [setup.gradesNow(grades)] : []),
  ];
  return [
    ...(who.length > 0 ? who : [setup.anyone]),
    line ? setup.lineNow(lineWords[line.mode], line.most) : setup.lineNone,
    coolingOff
      ? setup.coolingNow(coolingOff.misses, coolingOff.withinDays, coolingOff.forDays)
      : setup.coolingNone,
  ];
}

const hoursLines = ({ hours, adjustedHours }: SetupView): string[] => [
  ...openHoursWords(hours).map(({ days, spans }) => `${days} ${spans.join('，')}`),
  ...(adjustedHours.length > 0 ? [setup.adjustedNow(adjustedHours.map((one) => spanWords(...one)))] : []),
];

function singleLines({ exceptions }: SetupView, today: LocalDate): string[] {
  const coming = exceptions.filter(({ date }) => date >= today);
  return coming.length === 0 ? [single.none] : coming.map((one) => single.one(one, today));
}

/** More than a few lines of a phone is read in the form. */
const MOST_SHOWN = 60;

/** The first of several lines, none cut off in the middle. */
function linesNow(part: string, lines: readonly string[]): string {
  let length = 0;
  const shown = lines.filter((line, i) => {
    length += [...line].length;
    return i === 0 || length <= MOST_SHOWN;
  });
  return setup.linesNow(part, shown, lines.length);
}

const noticeLines = ({ notice }: SetupView): string[] => [
  ...(['conditions', 'steps', 'refusals'] as const).map((part) => linesNow(setup[part], notice[part])),
  linesNow(
    setup.materials,
    notice.materials.map(({ name }) => name),
  ),
  pair(setup.feeShort, yuanText(notice.feeFen)),
  pair(setup.phone, notice.phone),
];

const stateLines = ({ state, confirmation, onHoliday }: SetupView): string[] => [
  state === 'open' ? setup.open : setup.pausedState,
  confirmation === 'staff' ? setup.byStaff : setup.automatic,
  onHoliday === 'closed' ? setup.holidayClosed : setup.holidayOpen,
];

const linesOf: {
  readonly [P in Exclude<Part, 'workers'>]: (service: SetupView, today: LocalDate) => string[];
} = {
  state: stateLines,
  about: ({ title, summary, place }) => [title, summary, place].filter(Boolean),
  hours: hoursLines,
  single: singleLines,
  order: orderLines,
  capacity: ({ capacity }) => capacityLines(capacity),
  rules: rulesLines,
  notice: noticeLines,
  questions: ({ questions }) =>
    questions.length === 0
      ? [setup.noQuestions]
      : questions.map(({ label, type }) => `${label}（${questionTypes[type]}）`),
};

export function Now({ part, service }: { readonly part: Part; readonly service: SetupView }) {
  const today = dateAt(useNow());
  if (part === 'workers') return <Rota service={service} />;
  return (
    <>
      {linesOf[part](service, today).map((line, i) => (
        <View key={i} className="setup__line">
          {line}
        </View>
      ))}
    </>
  );
}
