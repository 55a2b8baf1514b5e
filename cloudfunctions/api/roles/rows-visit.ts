// The rows of home visits: the day, who goes, the door, and workers that communities lend one another.
import type { Row } from './row';

const TUESDAY = '2026-11-24';
const visit = { kind: 'visit' } as const;
const service = (communityId: string): string => `${communityId}-visit`;

export const visitRows: Record<string, Row> = {
  'desk.visits': { ...visit, may: 'visitor', of: ({ communityId }) => ({ communityId }) },
  'desk.visitPhones': { ...visit, may: 'visitor', of: ({ visitId }) => ({ bookingId: visitId }) },
  'desk.visitArrive': {
    ...visit,
    may: 'visitor',
    refused: 'NOT_YET',
    of: ({ visitId, visitCode }) => ({ bookingId: visitId, code: visitCode }),
  },
  'desk.visitLeave': {
    ...visit,
    may: 'visitor',
    refused: 'STATE_CHANGED',
    of: ({ visitId }) => ({ bookingId: visitId, result: '认证好了' }),
  },
  'desk.visitSignature': {
    ...visit,
    may: 'visitor',
    refused: 'NOT_FOUND',
    of: ({ visitId }) => ({ bookingId: visitId }),
  },
  'desk.visitCalled': {
    ...visit,
    may: 'visitor',
    of: ({ visitId }) => ({ bookingId: visitId, said: 'agreed' }),
  },
  'desk.visitMove': {
    ...visit,
    may: 'visitor',
    of: ({ visitId }) => ({ bookingId: visitId, date: TUESDAY, start: 840 }),
  },
  'desk.nobodyHome': {
    ...visit,
    may: 'visitor',
    refused: 'NOT_YET',
    of: ({ visitId }) => ({ bookingId: visitId, reason: '没有人开门' }),
  },
  'desk.assignWorkers': {
    ...visit,
    may: 'visitor',
    of: ({ visitId }) => ({ bookingId: visitId, workerIds: ['yi'] }),
  },
  'desk.workerAway': {
    ...visit,
    may: 'visitor',
    of: ({ communityId }) => ({ serviceId: service(communityId), workerId: 'jia', date: TUESDAY }),
  },
  'desk.workerBack': {
    ...visit,
    may: 'visitor',
    of: ({ communityId }) => ({ serviceId: service(communityId), workerId: 'jia', date: TUESDAY }),
  },
  'desk.lendable': {
    ...visit,
    may: 'clerk',
    of: ({ communityId }) => ({ serviceId: service(communityId), date: TUESDAY, start: 540 }),
  },
  'desk.borrowWorker': {
    ...visit,
    may: 'clerk',
    refused: 'NOT_FOUND',
    of: ({ communityId }) => ({
      ...{ serviceId: service(communityId), date: TUESDAY, start: 540, communityId: 'c9' },
      ...{ lenderId: 'c9-visit', workerId: 'jia' },
    }),
  },
  'desk.giveBackWorker': {
    ...visit,
    may: 'clerk',
    refused: 'NOT_FOUND',
    of: ({ communityId }) => ({
      ...{ serviceId: service(communityId), date: TUESDAY, start: 540 },
      ...{ lenderId: 'c9-visit', workerId: 'jia' },
    }),
  },
  'desk.lendWorker': {
    ...visit,
    may: 'manager',
    of: ({ communityId }) => ({ serviceId: service(communityId), workerId: 'jia', lends: true }),
  },
};
