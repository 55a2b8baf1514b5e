// What a manager may change of a service, each number and text within its bounds.
// What a change does to a service is domain/setup.ts's.
import * as v from 'valibot';
import { BOUNDS } from '#domain/setup-bounds';
import type { ServiceChange } from '#domain/setup';
import { id, line, localDate, minutes, phone } from './scalars';

/** Single dates of one service, past ones included. */
export const MOST_EXCEPTIONS = 90;

export const number = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const within = (name: keyof typeof BOUNDS) => number(BOUNDS[name][0], BOUNDS[name][1]);

const span = v.pipe(
  v.tuple([minutes, minutes]),
  v.check(([from, to]) => from < to),
);
/** In the order of the day, none in another. */
const spans = v.pipe(
  v.array(span),
  v.maxLength(6),
  v.check((all) => all.every(([from], i) => i === 0 || from >= (all[i - 1]?.[1] ?? 0))),
);
const day = v.optional(spans);
const hours = v.strictObject({ 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day });

const lines = v.pipe(v.array(line(200, 1)), v.maxLength(20));
const material = v.strictObject({
  name: line(40, 1),
  form: v.picklist(['original', 'copy', 'original-and-copy']),
  copies: within('copies'),
  from: line(40),
});
const notice = v.strictObject({
  conditions: lines,
  steps: lines,
  refusals: lines,
  materials: v.pipe(v.array(material), v.maxLength(20)),
  feeFen: within('feeFen'),
  phone,
  limitWorkingDays: v.optional(within('limitWorkingDays')),
  sample: v.boolean(),
});

const unique = (all: readonly string[]): boolean => new Set(all).size === all.length;

const asked = { id, label: line(60, 1), required: v.boolean() };
const question = v.variant('type', [
  v.strictObject({ ...asked, type: v.literal('text'), maxLength: within('maxLength') }),
  v.strictObject({
    ...asked,
    type: v.literal('choice'),
    options: v.pipe(
      v.array(line(40, 1)),
      v.minLength(2),
      v.maxLength(12),
      v.check((all) => unique(all)),
    ),
    several: v.boolean(),
  }),
  v.strictObject({
    ...asked,
    type: v.literal('number'),
    min: v.optional(v.number()),
    max: v.optional(v.number()),
    whole: v.boolean(),
  }),
  v.strictObject({
    ...asked,
    type: v.literal('date'),
    from: v.optional(localDate),
    to: v.optional(localDate),
  }),
]);

const absence = v.pipe(
  v.strictObject({ from: localDate, to: localDate, reason: line(40) }),
  v.check(({ from, to }) => from <= to),
);
const worker = v.strictObject({
  id,
  name: line(20, 1),
  photo: v.optional(v.pipe(v.string(), v.regex(/^(cloud|https):\/\/[^\s"'<>]{1,300}$/))),
  skills: v.pipe(v.array(id), v.maxLength(20)),
  hours: v.optional(hours),
  absences: v.optional(v.pipe(v.array(absence), v.maxLength(40))),
});

const limit = v.strictObject({
  per: v.picklist(['open', 'day', 'week', 'month']),
  of: v.picklist(['kind', 'service']),
  most: within('limit'),
});

const cutoff = v.strictObject({ daysBefore: within('cutoffDays'), at: minutes });

const capacity = v.strictObject({
  slotMinutes: v.optional(within('slotMinutes')),
  seats: v.optional(within('seats')),
  places: v.optional(within('seats')),
  lunches: v.optional(within('lunches')),
  trialDays: v.optional(within('trialDays')),
  walkIn: v.optional(within('walkIn')),
  delivery: v.optional(v.nullable(within('delivery'))),
  meals: v.optional(
    v.pipe(
      v.array(
        v.pipe(
          v.strictObject({
            start: minutes,
            meals: within('seats'),
            walkIn: within('walkIn'),
            cutoff: v.optional(v.nullable(cutoff)),
          }),
          v.check(({ meals, walkIn }) => walkIn <= meals),
        ),
      ),
      v.maxLength(6),
    ),
  ),
  quotas: v.optional(v.pipe(v.array(v.strictObject({ id, seats: within('seats') })), v.maxLength(10))),
});

/** An offer stands for a while; where places are given without asking, its length says nothing. */
const lineRule = v.variant('mode', [
  v.strictObject({
    mode: v.literal('offer'),
    offerMinutes: within('offerMinutes'),
    most: within('lineMost'),
  }),
  v.strictObject({ mode: v.literal('promote'), offerMinutes: number(0, 2880), most: within('lineMost') }),
]);

const coolingRule = v.strictObject({
  misses: within('misses'),
  withinDays: within('withinDays'),
  forDays: within('forDays'),
});

const some = v.pipe(
  v.array(line(20, 1)),
  v.maxLength(12),
  v.check((all) => unique(all)),
);

/** Which communities is not a manager's to say: it stays as it was. */
const eligibility = v.pipe(
  v.strictObject({
    minAge: v.optional(within('age')),
    maxAge: v.optional(within('age')),
    groups: v.optional(some),
    grades: v.optional(some),
    communities: v.optional(v.pipe(v.array(id), v.maxLength(200))),
  }),
  v.check(({ minAge = 0, maxAge = 130 }) => minAge <= maxAge),
);

const exception = v.strictObject({
  date: localDate,
  spans,
  reason: line(40, 1),
  places: v.optional(within('seats')),
});

export const serviceChange = v.strictObject({
  state: v.optional(v.picklist(['open', 'paused'])),
  confirmation: v.optional(v.picklist(['staff', 'automatic'])),
  onHoliday: v.optional(v.picklist(['closed', 'open'])),
  hours: v.optional(hours),
  adjustedHours: v.optional(spans),
  about: v.optional(v.strictObject({ title: line(30, 1), summary: line(60), place: line(60, 1) })),
  exceptions: v.optional(
    v.pipe(
      v.array(exception),
      v.maxLength(MOST_EXCEPTIONS),
      v.check((all) => unique(all.map(({ date }) => date))),
    ),
  ),
  capacity: v.optional(capacity),
  rules: v.optional(
    v.strictObject({
      horizonDays: within('horizonDays'),
      noticeMinutes: within('noticeMinutes'),
      cancelMinutes: within('cancelMinutes'),
      mostPersons: within('mostPersons'),
      limits: v.pipe(v.array(limit), v.maxLength(8)),
      line: v.optional(v.nullable(lineRule)),
      coolingOff: v.optional(v.nullable(coolingRule)),
      eligibility: v.optional(v.nullable(eligibility)),
    }),
  ),
  notice: v.optional(notice),
  questions: v.optional(
    v.pipe(
      v.array(question),
      v.maxLength(12),
      v.check((all) => unique(all.map((one) => one.id))),
    ),
  ),
  workers: v.optional(
    v.pipe(
      v.array(worker),
      v.minLength(1),
      v.maxLength(40),
      v.check((all) => unique(all.map((one) => one.id))),
    ),
  ),
}) as v.GenericSchema<ServiceChange>;
