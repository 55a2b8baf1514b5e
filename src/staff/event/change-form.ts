// Decides what of an event has been changed as it is typed, what is wrong about it, and what is sent: only what is not as it was.
// Whether it may be, and whom it hurts, is the functions'.
import { EVENT_MOST, type EventSetupView, type SaveEventInput } from '#contract/desk-events';
import { isLocalDate } from '#domain/calendar';
import { quotaGroups } from '#domain/quota';
import { changing as words, quotaTitles } from '#words/desk-events';
import { countOrNone, countTyped, isLine, minutesTyped } from '../events/form';

type Change = SaveEventInput['change'];

export interface ChangeForm {
  readonly title: string;
  readonly summary: string;
  readonly place: string;
  readonly topic: string;
  readonly background: string;
  readonly seats: string;
  readonly walkIn: string;
  /** By id, those there are and those there may be. */
  readonly quotas: readonly { readonly id: string; readonly title: string; readonly seats: string }[];
  readonly approval: boolean;
  readonly horizonDays: string;
  readonly noticeMinutes: string;
  /** One more time; none where no day is chosen. */
  readonly day: string;
  readonly start: string;
  readonly end: string;
  /** In staff's own words; empty for those that are offered. */
  readonly tell: string;
}

export type ChangeFault = Exclude<keyof ChangeForm, 'approval' | 'quotas'> | `quota ${string}`;

/** The quotas there are, and where seats may be given to other groups all that there may be. */
function quotasShown({ quotas, mayRegroup }: EventSetupView): ChangeForm['quotas'] {
  const known = mayRegroup ? quotaGroups.filter((group) => !quotas.some(({ id }) => id === group)) : [];
  return [
    ...quotas.map(({ id, title, seats }) => ({ id, title, seats: `${seats}` })),
    ...known.map((group) => ({ id: group, title: quotaTitles[group], seats: '0' })),
  ];
}

export const formOf = (event: EventSetupView): ChangeForm => ({
  title: event.title,
  summary: event.summary,
  place: event.place,
  topic: event.topic ?? '',
  background: event.background ?? '',
  seats: `${event.seats}`,
  walkIn: `${event.walkIn}`,
  quotas: quotasShown(event),
  approval: event.approval,
  horizonDays: `${event.horizonDays}`,
  noticeMinutes: `${event.noticeMinutes}`,
  day: '',
  start: '',
  end: '',
  tell: '',
});

const quotasTyped = ({ quotas }: ChangeForm) =>
  quotas.map(({ id, title, seats }) => ({ id, title, seats: countOrNone(seats) ?? -1 }));

/** Seats are for groups once some are given to one. */
export const isGrouped = (form: ChangeForm): boolean => quotasTyped(form).some(({ seats }) => seats > 0);

/** Another name or place is told. */
export const tells = (event: EventSetupView, { title, place }: ChangeForm): boolean =>
  title.trim() !== event.title || place.trim() !== event.place;

/** What everybody is told unless staff say it otherwise. */
export function tellOffered(event: EventSetupView, form: ChangeForm): string {
  const [title, place] = [form.title.trim(), form.place.trim()];
  if (place === event.place) return words.tellTitle(event.title, title);
  return title === event.title ? words.tellPlace(title, place) : words.tellBoth(event.title, title, place);
}

const inside = (text: string, least: number, most: number): boolean => {
  const count = countTyped(text.length > 4 ? '' : text) ?? (/^\d{5}$/.test(text) ? Number(text) : undefined);
  return count !== undefined && count >= least && count <= most;
};

/** Everything that is wrong, in the order of the form. */
export function changeFaults(event: EventSetupView, form: ChangeForm): ChangeFault[] {
  const council = event.topic !== undefined;
  const grouped = isGrouped(form);
  const [start, end] = [minutesTyped(form.start), minutesTyped(form.end)];
  const wrong: readonly (readonly [ChangeFault, boolean])[] = [
    ['title', !isLine(form.title, EVENT_MOST.title)],
    ['summary', !isLine(form.summary, EVENT_MOST.summary)],
    ['topic', council && !isLine(form.topic, EVENT_MOST.topic)],
    ['background', [...form.background.trim()].length > EVENT_MOST.background],
    ['place', !isLine(form.place, EVENT_MOST.place)],
    ['seats', !grouped && !inside(form.seats, 1, 5000)],
    ...form.quotas.map(
      ({ id, seats }) => [`quota ${id}` as const, (countOrNone(seats) ?? 5001) > 5000] as const,
    ),
    ['walkIn', (countOrNone(form.walkIn) ?? 5001) > 5000],
    ['horizonDays', form.horizonDays !== `${event.horizonDays}` && !inside(form.horizonDays, 1, 365)],
    [
      'noticeMinutes',
      form.noticeMinutes !== `${event.noticeMinutes}` && !inside(form.noticeMinutes, 0, 14 * 1440),
    ],
    ['start', form.day !== '' && start === undefined],
    ['end', form.day !== '' && (end === undefined || end <= (start ?? 0))],
    ['tell', tells(event, form) && form.tell !== '' && !isLine(form.tell, EVENT_MOST.tell)],
  ];
  return wrong.flatMap(([field, is]) => (is ? [field] : []));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Of a form without faults: what is not as it was. */
export function changeAsked(event: EventSetupView, form: ChangeForm): Change {
  const quotas = quotasTyped(form).filter(({ seats }) => seats > 0);
  const asked: Change = {
    title: form.title.trim(),
    summary: form.summary.trim(),
    place: form.place.trim(),
    ...(event.topic === undefined ? {} : { topic: form.topic.trim() }),
    ...(form.background.trim() ? { background: form.background.trim() } : {}),
    ...(quotas.length > 0 ? {} : { seats: countTyped(form.seats) }),
    quotas,
    walkIn: countOrNone(form.walkIn),
    approval: form.approval,
    horizonDays: Number(form.horizonDays),
    noticeMinutes: Number(form.noticeMinutes),
  };
  const differing = Object.entries(asked).filter(
    ([field, value]) => !same(value, event[field as keyof EventSetupView]),
  );
  return { ...Object.fromEntries(differing), ...addedOf(form) };
}

function addedOf({ day, start, end }: ChangeForm): Pick<Change, 'added'> {
  const [from, to] = [minutesTyped(start), minutesTyped(end)];
  if (!isLocalDate(day) || from === undefined || to === undefined) return {};
  return { added: [{ date: day, start: from, end: to }] };
}
