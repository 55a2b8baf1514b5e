// The rows of what a desk prints and takes away. What a row says is rows.ts's.
import type { Row } from './rows';

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
  'desk.exportSettlement': { may: 'manager', of: ({ communityId }) => ({ communityId, month: '2026-10' }) },
};
