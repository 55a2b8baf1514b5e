// Decides what of a booking goes when its personal parts go, and what stays: enough to count, to settle, and to keep limits.
// After how long is retention.ts's; when somebody looks, and in which slices, is the use cases'.
import { addDays, dateAt, instantOf, type Instant } from './calendar';
import type { Booking, BookedPerson } from './booking';
import type { Escalation } from './escalation';
import type { Choice } from './kinds/choice';
import { ownKey } from './limit';
import type { Serving } from './serving';

/** Stands for the caller of a booking once nobody can be told from it. */
export const ERASED = 'erased';

/** Whether the booking still counts for a limit by who made it: on the day it was made. */
export const countsByCaller = ({ createdAt }: Pick<Booking, 'createdAt'>, now: Instant): boolean =>
  dateAt(createdAt) >= dateAt(now);

const isDesk = ({ bookedBy }: Pick<Booking, 'bookedBy'>): boolean => bookedBy.startsWith('desk:');

/** What of a booking is written anew when its personal parts go. */
export type Redaction = Pick<
  Booking,
  | 'persons'
  | 'history'
  | 'outbox'
  | 'note'
  | 'bookedBy'
  | 'limitKeys'
  | 'choice'
  | 'serving'
  | 'redactedAt'
  | 'linkedUntil'
>;

/**
 * A booking without what is personal: names, phones, note, answers, addresses, diets, reasons, what it told. Date, service,
 * units and price stay. Limit keys of a person stay too, so that nobody books beyond a limit by erasing; they say a hash.
 * Who booked goes once it counts no more: on the day it was made it stays, until `linkedUntil`.
 */
export function redacted(booking: Booking, now: Instant): Redaction {
  const linked = !isDesk(booking) && booking.bookedBy !== ERASED && countsByCaller(booking, now);
  const kept = isDesk(booking) || linked;
  return {
    persons: booking.persons.map(nameless),
    history: booking.history.map(({ reason: _reason, ...event }) => event),
    outbox: [],
    note: '',
    bookedBy: kept ? booking.bookedBy : ERASED,
    limitKeys: kept ? booking.limitKeys : withoutCaller(booking),
    ...(booking.choice ? { choice: impersonal(booking.choice) } : {}),
    ...(booking.serving ? { serving: wordless(booking.serving) } : {}),
    redactedAt: booking.redactedAt ?? now,
    ...(linked ? { linkedUntil: instantOf(addDays(dateAt(booking.createdAt), 1), 0) } : {}),
  };
}

const nameless = (person: BookedPerson): BookedPerson => ({ ...person, name: '', phone: '' });

/** What was said of a matter goes, also who answered it; who raised it to whom, when and how far it came stays and counts. */
export const silenced = ({ history }: Pick<Escalation, 'history'>): Escalation['history'] =>
  history.map(({ from: _from, ...event }) => ({ ...event, text: '' }));

/** When somebody was served counts; what came of it is theirs. */
const wordless = ({
  result: _result,
  missing: _missing,
  earlier: _earlier,
  next: _next,
  proxy: _proxy,
  ...when
}: Serving): Serving => when;

/** The caller's key has the OPENID in it; of a day that is over it limits nothing. */
const withoutCaller = ({ _id, limitKeys }: Pick<Booking, '_id' | 'limitKeys'>): string[] => [
  ...limitKeys.filter((key) => !key.startsWith('caller:') && key !== ownKey(_id)),
  // The list is unique in the database: an empty one would be the same as another's.
  ownKey(_id),
];

function impersonal(choice: Choice): Choice {
  if (choice.kind === 'visit') return { ...choice, address: { text: '' } };
  if (choice.kind !== 'canteen') return choice;
  const { address: _address, orders, ...rest } = choice;
  return { ...rest, orders: orders.map((order) => ({ ...order, diets: [] })) };
}
