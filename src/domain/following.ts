// Decides how a time that somebody has touched follows its service when that is given other numbers or another deadline: as far as
// nobody is harmed. What is taken stays taken; what staff gave this one time by itself stays as they gave it.
import type { Circumstances } from './schedule';
import { freshAt, type Touched } from './hurt';
import { nextRev, type Change, type LedgerWrite } from './ledger';
import type { Service } from './service';

/** A time as far as it is compared with what its service would have. */
export type Following = Touched & {
  readonly bookUntil: number;
  readonly rev: number;
  readonly draw?: unknown;
};

/** The unit's change; none where it is as it was, or staff gave this time a number of its own. */
function unitChanges(session: Following, unit: string, before: number, after: number): Change[] {
  const has = session.capacity[unit] ?? 0;
  if (before === after || has !== before) return [];
  const left = session.left[unit] ?? 0;
  // Never fewer than are taken.
  const by = Math.max(after, has - left) - has;
  return by === 0
    ? []
    : [
        { path: `capacity.${unit}`, to: has + by },
        { path: `left.${unit}`, to: left + by },
      ];
}

/**
 * The write by which a touched time follows a change of its service, onto the time as read; undefined where nothing is to follow.
 * Home visits follow their rota (visit-crew.ts), and a draw keeps the deadline it was published with.
 */
export function followWrite(
  before: Service,
  after: Service,
  session: Following,
  circumstances: Circumstances,
): LedgerWrite | undefined {
  if (session.state === 'closed' || after.kind === 'visit') return undefined;
  const [was, is] = [freshAt(before, session, circumstances), freshAt(after, session, circumstances)];
  if (!was || !is) return undefined;
  const units = Object.keys({ ...was.capacity, ...is.capacity });
  const moved = was.bookUntil !== is.bookUntil && session.bookUntil === was.bookUntil && !session.draw;
  const changes: Change[] = [
    ...units.flatMap((unit) => unitChanges(session, unit, was.capacity[unit] ?? 0, is.capacity[unit] ?? 0)),
    ...(moved ? [{ path: 'bookUntil', to: is.bookUntil }] : []),
  ];
  if (changes.length === 0) return undefined;
  return {
    sessionId: session._id,
    when: [{ path: 'rev', is: 'equal', value: session.rev }],
    then: [...changes, nextRev],
  };
}
