// The rows of what a desk prints, takes away, counts of its weeks, and raises beyond itself. What a row says is rows.ts's.
import type { Place, Row } from './row';

/** A community's matter in a state, as roles.test.ts gives it. */
const said =
  (state: string) =>
  ({ communityId }: Place) => ({
    communityId,
    escalationId: `${communityId}-${state}`,
    text: '已经派人去修',
  });

const span = { from: '2026-11-01', to: '2026-11-30' };

export const paperRows: Record<string, Row> = {
  'desk.printSheet': {
    may: 'staff',
    kind: 'counter',
    of: ({ communityId }) => ({ communityId, sheet: 'counter', date: '2026-11-23' }),
  },
  'desk.printSlip': {
    may: 'staff',
    kind: 'counter',
    of: ({ communityId, begunId }) => ({ communityId, bookingId: begunId }),
  },
  'desk.exportBookings': { may: 'clerk', of: ({ communityId }) => ({ communityId, ...span }) },
  'desk.exportPeople': { may: 'clerk', of: ({ communityId }) => ({ communityId, ...span }) },
  'desk.trends': { may: 'clerk', of: ({ communityId }) => ({ communityId }) },
  'desk.escalations': { may: 'clerk', of: ({ communityId }) => ({ communityId }) },
  'desk.raiseEscalation': {
    may: 'clerk',
    of: ({ communityId, bookingId }) => ({
      communityId,
      bookingId,
      to: 'street',
      matter: 'urgent',
      text: '电梯坏了三天',
    }),
  },
  'desk.answerEscalation': { may: 'manager', of: said('raised') },
  'desk.closeEscalation': { may: 'clerk', of: said('answered') },
  'desk.reopenEscalation': { may: 'clerk', of: said('answered') },
  'desk.exportSettlement': { may: 'manager', of: ({ communityId }) => ({ communityId, month: '2026-10' }) },
};
