// Decides what is still wrong about a new event as it is typed, and what of it is sent. Whether it may be, is the functions'.
import type { CreateEventInput } from '#contract/desk-events';
import { isLocalDate, type Minutes } from '#domain/calendar';
import { MOST_DATES, seriesOf, type EventTemplate } from '#domain/event-template';

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
  readonly seats: string;
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
  walkIn: '',
  approval: false,
  lots: false,
};

export type EventFault =
  'title' | 'summary' | 'place' | 'topic' | 'first' | 'start' | 'end' | 'times' | 'seats' | 'walkIn';

/** `9:30` as people type it, also with a wide colon; nothing where it is no time. */
export function minutesTyped(text: string): Minutes | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2}):(\d{2})$/.exec(text.normalize('NFKC').trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return Number(hour) * 60 + Number(minute);
}

/** Whole numbers; nothing typed is none. */
export const countTyped = (text: string): number | undefined =>
  /^\d{1,4}$/.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC').trim()) : undefined;

const isLine = (text: string, most: number): boolean => text.trim() !== '' && [...text.trim()].length <= most;

/** Every field that is wrong, in the order of the form. */
export function eventFaults(form: EventForm): EventFault[] {
  const [start, end] = [minutesTyped(form.start), minutesTyped(form.end)];
  const [times, seats] = [countTyped(form.times) ?? 0, countTyped(form.seats) ?? 0];
  const walkIn = form.walkIn.trim() === '' ? 0 : countTyped(form.walkIn);
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
    ['walkIn', walkIn === undefined || (seats > 0 && walkIn >= seats)],
  ];
  return wrong.flatMap(([field, is]) => (is ? [field] : []));
}

/** Of a form without faults. */
export function eventAsked(form: EventForm, communityId: string, requestId: string): CreateEventInput {
  const count = form.repeat === 'once' ? 1 : (countTyped(form.times) ?? 1);
  return {
    requestId,
    communityId,
    template: form.template,
    title: form.title.trim(),
    summary: form.summary.trim(),
    place: form.place.trim(),
    dates: seriesOf(form.first, repeats[form.repeat], count),
    start: minutesTyped(form.start) ?? 0,
    end: minutesTyped(form.end) ?? 0,
    seats: countTyped(form.seats) ?? 0,
    walkIn: countTyped(form.walkIn) ?? 0,
    approval: form.approval,
    lots: form.lots,
    ...(form.template === 'council' ? { topic: form.topic.trim() } : {}),
  };
}
