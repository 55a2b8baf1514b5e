// How a part of a service is now, in a line or a few: what one looks at before changing it.
import { View } from '@tarojs/components';
import type { SetupView } from '#contract/desk-setup';
import { openHoursWords } from '#words/hours';
import { limitLabels, questionTypes, setup } from '#words/setup';
import { yuanText } from './typed';
import type { Part } from './service';

const pair = (label: string, value: string | number): string => `${label}：${value}`;

function capacityLines({ meals = [], quotas = [], ...plain }: SetupView['capacity']): string[] {
  const { slotMinutes, seats, places, lunches, walkIn } = plain;
  const counts = { slotMinutes, seats, places, lunches, walkIn };
  return [
    ...Object.entries(counts).flatMap(([key, count]) =>
      count === undefined ? [] : [pair(setup[key as keyof typeof counts], count)],
    ),
    ...quotas.map(({ title, seats: of }) => pair(setup.quota(title), of)),
    ...meals.flatMap(({ title, meals: all, walkIn: kept }) => [
      pair(setup.meals(title), all),
      pair(setup.mealWalkIn(title), kept),
    ]),
  ];
}

const rulesLines = ({ rules }: SetupView): string[] => [
  ...(['horizonDays', 'noticeMinutes', 'cancelMinutes', 'mostPersons'] as const).map((name) =>
    setup.now[name](rules[name]),
  ),
  ...rules.limits.map(({ per, most }) => pair(limitLabels[per], most)),
];

const noticeLines = ({ notice }: SetupView): string[] => [
  ...(['conditions', 'steps', 'refusals'] as const).map((part) =>
    setup.lines(setup[part], notice[part].length),
  ),
  setup.lines(setup.materials, notice.materials.length),
  pair(setup.feeShort, yuanText(notice.feeFen)),
  pair(setup.phone, notice.phone),
];

const stateLines = ({ state, confirmation, onHoliday }: SetupView): string[] => [
  state === 'open' ? setup.open : setup.pausedState,
  confirmation === 'staff' ? setup.byStaff : setup.automatic,
  onHoliday === 'closed' ? setup.holidayClosed : setup.holidayOpen,
];

const linesOf: { readonly [P in Part]: (service: SetupView) => string[] } = {
  state: stateLines,
  hours: ({ hours }) => openHoursWords(hours).map(({ days, spans }) => `${days} ${spans.join('，')}`),
  capacity: ({ capacity }) => capacityLines(capacity),
  workers: ({ workers = [] }) =>
    workers.map(({ name, hours }) => pair(name, hours ? setup.own : setup.always)),
  rules: rulesLines,
  notice: noticeLines,
  questions: ({ questions }) =>
    questions.length === 0
      ? [setup.noQuestions]
      : questions.map(({ label, type }) => `${label}（${questionTypes[type]}）`),
};

export const Now = ({ part, service }: { readonly part: Part; readonly service: SetupView }) => (
  <>
    {linesOf[part](service).map((line) => (
      <View key={line} className="setup__line">
        {line}
      </View>
    ))}
  </>
);
