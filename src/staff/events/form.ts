// Decides what is still wrong about a new event as it is typed, and what of it is sent. Whether it may be, is the functions'.
import type { CreateEventInput } from '#contract/desk-events';
import { isLocalDate, type Minutes } from '#domain/calendar';
import { MOST_DATES, seriesOf, type EventTemplate } from '#domain/event-template';
import { quotaGroups } from '#domain/quota';
import { quotaTitles, templateWords } from '#words/desk-events';

export const repeats = { once: 0, weekly: 7, fortnightly: 14 } as const;
export type Repeat = keyof typeof repeats;

export interface EventForm {
  readonly template: EventTemplate;
  readonly title: string;
  readonly summary: string;
  readonly place: string;
  readonly topic: string;
  readonly first: string;
  readonly start: string;
  readonly end: string;
  readonly repeat: Repeat;
  readonly times: string;
  /** All there are; the three below are of them. */
  readonly seats: string;
  readonly elders: string;
  readonly residents: string;
  readonly walkIn: string;
  readonly approval: boolean;
  readonly lots: boolean;
}

export const emptyForm: EventForm = {
  template: 'festival',
  title: '',
  summary: '',
  place: '',
  topic: '',
  first: '',
  start: '',
  end: '',
  repeat: 'once',
  times: '4',
  seats: '',
  elders: '',
  residents: '',
  walkIn: '',
  approval: false,
  lots: false,
};

export type EventFault = Exclude<keyof EventForm, 'template' | 'repeat' | 'approval' | 'lots'>;

/** `9:30` as people type it, also with a wide colon; nothing where it is no time. */
export function minutesTyped(text: string): Minutes | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2}):(\d{2})$/.exec(text.normalize('NFKC').trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return Number(hour) * 60 + Number(minute);
}

/** Whole numbers; nothing typed is none. */
export const countTyped = (text: string): number | undefined =>
  /^\d{1,4}$/.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC').trim()) : undefined;

/** The same of what may be left empty. */
export const countOrNone = (text: string): number | undefined => (text.trim() === '' ? 0 : countTyped(text));

export const isLine = (text: string, most: number): boolean =>
  text.trim() !== '' && [...text.trim()].length <= most;

/** Every field that is wrong, in the order of the form. */
export function eventFaults(form: EventForm): EventFault[] {
  const [start, end] = [minutesTyped(form.start), minutesTyped(form.end)];
  const [times, seats] = [countTyped(form.times) ?? 0, countTyped(form.seats) ?? 0];
  const kept = [form.elders, form.residents, form.walkIn].map(countOrNone);
  const [elders, residents, walkIn] = kept;
  const sum = kept.reduce<number>((all, count = 0) => all + count, 0);
  const wrong: readonly (readonly [EventFault, boolean])[] = [
    ['title', !isLine(form.title, 20)],
    ['summary', !isLine(form.summary, 60)],
    ['place', !isLine(form.place, 40)],
    ['topic', form.template === 'council' && !isLine(form.topic, 60)],
    ['first', !isLocalDate(form.first)],
    ['start', start === undefined],
    ['end', end === undefined || (start !== undefined && end <= start)],
    ['times', form.repeat !== 'once' && (times < 2 || times > MOST_DATES)],
    ['seats', seats < 1 || seats > 5000],
    ['elders', elders === undefined || elders > 5000],
    ['residents', residents === undefined || residents > 5000],
    ['walkIn', walkIn === undefined || (seats > 0 && (walkIn >= seats || sum > seats))],
  ];
  return wrong.flatMap(([field, is]) => (is ? [field] : []));
}

/** Seats by group where some are kept for one: what is not kept is everybody's. */
function quotasTyped(form: EventForm): CreateEventInput['quotas'] {
  const [elders = 0, residents = 0, walkIn = 0] = [form.elders, form.residents, form.walkIn].map(countOrNone);
  if (elders + residents === 0) return [];
  const seats = { elders, residents, all: (countTyped(form.seats) ?? 0) - elders - residents - walkIn };
  return quotaGroups
    .filter((group) => seats[group] > 0)
    .map((group) => ({ id: group, title: quotaTitles[group], seats: seats[group] }));
}

/** Of a form without faults. */
export function eventAsked(form: EventForm, communityId: string, requestId: string): CreateEventInput {
  const count = form.repeat === 'once' ? 1 : (countTyped(form.times) ?? 1);
  return {
    requestId,
    communityId,
    template: form.template,
    group: templateWords[form.template].group,
    title: form.title.trim(),
    summary: form.summary.trim(),
    place: form.place.trim(),
    dates: seriesOf(form.first, repeats[form.repeat], count),
    start: minutesTyped(form.start) ?? 0,
    end: minutesTyped(form.end) ?? 0,
    seats: countTyped(form.seats) ?? 0,
    walkIn: countTyped(form.walkIn) ?? 0,
    quotas: quotasTyped(form),
    approval: form.approval,
    lots: form.lots,
    ...(form.template === 'council' ? { topic: form.topic.trim() } : {}),
  };
}
