// Decides when a time that was closed can be opened again: once nobody holds or waits for anything in it any more.
// Whoever was told that it is closed stays cancelled; closing it is capacity.ts's.
import { nextRev, type LedgerWrite } from './ledger';
import type { Session } from './session';

/** Bookings that are still in a time, held or in line. */
export const bookingsIn = ({ holders, line }: Pick<Session, 'holders' | 'line'>): string[] => [
  ...new Set([...Object.values(holders), ...line].map(({ booking }) => booking)),
];

/**
 * Opens a closed session that is empty. Only as read: one whose places are all free gives all of them back at once, and a
 * closing that is still telling its people would otherwise cancel what was booked after.
 */
export const reopenWrite = ({ _id, rev }: Session): LedgerWrite => ({
  sessionId: _id,
  when: [
    { path: 'rev', is: 'equal', value: rev },
    { path: 'state', is: 'equal', value: 'closed' },
  ],
  then: [{ path: 'state', to: 'open' }, { path: 'closedReason', remove: true }, nextRev],
});
