import fc from 'fast-check';
import type { Booking } from '#domain/booking';
import { instantOf } from '#domain/calendar';
import type { Outcome } from '#domain/refusal';
import { sessionIdOf, type Session } from '#domain/session';
import {
  aimOf,
  anAct,
  cards,
  counter,
  enact,
  kitchen,
  personsOf,
  requestOf,
  TIMES,
} from '../../../test/support/acts';
import type { Act } from '../../../test/support/acts';
import { BookingModel, slots } from '../../../test/support/booking-model';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { bookingIdOf } from '../identity';

const RUNS = 40;
const PATIENCE_MS = 120_000;
/** Less than that, so that a failure is told with its example, however long it takes to make it smaller. */
const LIMIT_MS = 90_000;
const DATE = '2026-11-23';
/** Eight in the morning. */
const FIRST = 480;

let cloud: Cloud;
let empty: ReturnType<Cloud['cloudbase']['database']['snapshot']>;
const seen = new Set<string>();

beforeAll(async () => {
  cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
  cloud.given('services', kitchen, counter);
  cloud.given('people', ...cards);
  empty = cloud.cloudbase.database.snapshot();
});
afterAll(() => cloud.close());

const isElder = (person: string): boolean => Number(person.slice(1)) % 2 === 0;

/** Acts one after the other, with the minutes between them: most follow at once. */
const history = fc.noBias(
  fc.array(fc.tuple(anAct, fc.constantFrom(0, 0, 1, 2, 5, 9)), { minLength: 60, maxLength: 90, size: 'max' }),
);

/** What the model says of an act: a status, a refusal, or nothing where nobody is answered. */
function foretold(model: BookingModel, act: Act, now: number): string | undefined {
  const aims = model.bookings.map(({ id, status, caller }) => ({ _id: id, status, bookedBy: caller }));
  const { bookingId } = aimOf(act, aims);
  const caller = `resident-${act.caller}`;
  switch (act.verb) {
    case 'place':
      return model.place(
        {
          id: bookingIdOf(caller, requestOf(act)),
          caller,
          persons: personsOf(act),
          time: act.time,
          dish: act.dish,
          wait: act.wait,
        },
        now,
      );
    case 'cancel':
      return model.cancel(bookingId, now);
    case 'reschedule':
      return model.reschedule(bookingId, slots[act.time]?.start ?? 0, now);
    case 'accept':
      return model.accept(bookingId, now);
    case 'serve':
      return void model.serve(now);
    case 'expire':
      return void model.expire(now);
    case 'sweep':
      return undefined;
    default:
      return model.byStaff(act.verb, bookingId, now);
  }
}

async function happened(model: BookingModel, act: Act, now: number): Promise<string | undefined> {
  const aims = model.bookings.map(({ id, status, caller }) => ({ _id: id, status, bookedBy: caller }));
  const result = await enact(act, cloud.store, instantOf(DATE, now), aims);
  if (typeof result !== 'object' || !('ok' in result)) return undefined;
  const outcome = result as Outcome<{ status: string }>;
  return outcome.ok ? outcome.value.status : outcome.refusal.code;
}

/** Everything that can be seen of all bookings and times, as both say it. */
const modelled = (model: BookingModel) => ({
  bookings: model.bookings
    .map(({ id, status, time, cheaper, persons }) => ({
      ...{ id, status, start: slots[time]?.start, position: (model.lines[time]?.indexOf(id) ?? -1) + 1 },
      subsidyFen: persons.map((person) => (cheaper.includes(person) ? 300 : 0)),
    }))
    .sort(byId),
  left: TIMES.map((_, time) => model.left(time)),
});

function real() {
  const lines = cloud.all<Session>('sessions').map(({ line }) => line.map(({ booking }) => booking));
  const bookings = cloud.all<Booking>('bookings').map(({ _id: id, status, start, persons }) => ({
    ...{ id, status, start },
    position: Math.max(0, ...lines.map((line) => line.indexOf(id) + 1)),
    subsidyFen: persons.map(({ price }) => price?.subsidyFen ?? 0),
  }));
  const left = TIMES.map(([serviceId, start], time) => {
    const [session] = cloud.all<Session>('sessions', { _id: sessionIdOf(serviceId, DATE, start) });
    const named = Object.entries(session?.left ?? {}).map(([unit, n]) => [unit.replace('dish-', ''), n]);
    return session ? Object.fromEntries(named) : slots[time]?.has;
  });
  return { bookings: bookings.sort(byId), left };
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** The product and the lists, beside one another; `elders` are whom the lists believe to pay less. */
const agreement = (elders: (person: string) => boolean) =>
  fc.asyncProperty(history, async (steps) => {
    cloud.cloudbase.database.restore(empty);
    const model = new BookingModel(elders);
    let now = FIRST;
    for (const [act, minutes] of steps) {
      now += minutes;
      const [is, should] = [await happened(model, act, now), foretold(model, act, now)];
      expect({ at: now, act, is }).toEqual({ at: now, act, is: should });
      expect({ act, ...real() }).toEqual({ act, ...modelled(model) });
      if (should) seen.add(should);
    }
  });

describe('one thing at a time', () => {
  it(
    'the booking core does what plain lists say it should, step by step',
    () => fc.assert(agreement(isElder), { numRuns: RUNS, interruptAfterTimeLimit: LIMIT_MS }),
    PATIENCE_MS,
  );

  it(
    'given lists that price wrongly (negative control), then it is found',
    async () =>
      expect(
        (
          await fc.check(
            agreement(() => false),
            { numRuns: RUNS, endOnFailure: true },
          )
        ).failed,
      ).toBe(true),
    PATIENCE_MS,
  );

  it(
    'and it did happen: every status, and the refusals that acts can meet',
    async () => {
      const missing = () =>
        [
          ...['waiting', 'pending', 'confirmed', 'arrived', 'missed', 'excused', 'declined', 'cancelled'],
          ...['SOLD_OUT', 'LINE_FULL', 'ALREADY_BOOKED', 'LIMIT_REACHED', 'TOO_LATE', 'STATE_CHANGED'],
          ...['CANCEL_TOO_LATE', 'RESCHEDULE_TOO_LATE', 'NOT_YET', 'NO_SUCH_TIME'],
        ].filter((one) => !seen.has(one));
      // What is rare may need some more histories than were lived.
      for (let more = 0; more < 10 && missing().length > 0; more++)
        await fc.assert(agreement(isElder), { numRuns: RUNS / 4 });
      expect(missing()).toEqual([]);
    },
    PATIENCE_MS,
  );
});
