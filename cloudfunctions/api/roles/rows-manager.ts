// The rows of what a manager alone may: who works here, what they did, and how services are set up.
// What a row says is rows.ts's.
import type { Row } from './row';

const REQUEST = 'request-of-roles';
const DAYS = { from: '2026-12-01', to: '2026-12-02', reason: '装修' };

export const managers: Record<string, Row> = {
  'desk.members': { may: 'manager', of: ({ communityId }) => ({ communityId }) },
  'desk.invite': {
    may: 'manager',
    of: ({ communityId }) => ({ requestId: REQUEST, communityId, role: 'visitor' }),
  },
  'desk.revokeInvitation': {
    may: 'manager',
    refused: 'NOT_FOUND',
    of: ({ communityId }) => ({ communityId, invitationId: 'nobody-was-invited' }),
  },
  'desk.removeMember': {
    may: 'manager',
    of: ({ communityId }) => ({ communityId, memberId: 'nobody-of-them' }),
  },
  'desk.audit': { may: 'manager', of: ({ communityId }) => ({ communityId }) },
  'desk.leaveWork': { may: 'staff', of: ({ communityId }) => ({ communityId }) },
  'desk.dayTimes': { may: 'clerk', of: ({ communityId }) => ({ communityId, date: '2026-11-24' }) },
  'desk.reopenSession': {
    may: 'clerk',
    of: ({ counterId }) => ({ serviceId: counterId, date: '2026-11-24', start: 540 }),
  },
  'desk.changeClosure': {
    may: 'manager',
    refused: 'NOT_FOUND',
    of: ({ communityId }) => ({ communityId, closureId: 'no-such-closure', was: DAYS, ...DAYS }),
  },
  'desk.dropClosure': {
    may: 'manager',
    refused: 'NOT_FOUND',
    of: ({ communityId }) => ({ communityId, closureId: 'no-such-closure' }),
  },
  'desk.services': { may: 'manager', of: ({ communityId }) => ({ communityId }) },
  'desk.setup': { may: 'manager', of: ({ counterId }) => ({ serviceId: counterId }) },
  'desk.saveService': {
    may: 'manager',
    of: ({ counterId }) => ({
      requestId: REQUEST,
      serviceId: counterId,
      rev: 0,
      change: { confirmation: 'automatic' },
    }),
  },
};
