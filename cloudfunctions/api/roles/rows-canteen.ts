// What the canteen's staff may call; rows.ts puts all together.
import { REQUEST, time, TUESDAY, type Row } from './row';

export const canteens: Record<string, Row> = {
  'desk.menuWeek': {
    may: 'canteen',
    kind: 'canteen',
    of: ({ communityId }) => ({ communityId, from: TUESDAY }),
  },
  'desk.copyMenus': {
    may: 'canteen',
    kind: 'canteen',
    of: ({ canteenId }) => ({ serviceId: canteenId, from: TUESDAY }),
  },
  'desk.kitchenDay': {
    may: 'canteen',
    kind: 'canteen',
    of: ({ communityId }) => ({ communityId, date: TUESDAY }),
  },
  'desk.mealList': {
    may: 'canteen',
    kind: 'canteen',
    of: ({ communityId }) => ({ communityId, date: TUESDAY }),
  },
  'desk.deliveries': {
    may: 'canteen',
    kind: 'canteen',
    of: (at) => ({ communityId: at.communityId, ...time(at.canteenId, 660) }),
  },
  'desk.saveDishPicture': {
    may: 'canteen',
    kind: 'canteen',
    of: ({ communityId }) => ({ communityId, base64: '/9j/4AAQSkZJRgABAQ==' }),
  },
  // Of today, Monday: walk-ins stand there.
  'desk.serveWalkIn': {
    may: 'canteen',
    kind: 'canteen',
    of: ({ communityId, canteenId }) => ({
      requestId: REQUEST,
      communityId,
      ...time(canteenId, 660),
      date: '2026-11-23',
      dishIds: ['rice'],
    }),
  },
  // Who has a name is not taken back like that.
  'desk.takeBackWalkIn': {
    may: 'canteen',
    kind: 'counter',
    refused: 'STATE_CHANGED',
    of: ({ begunId }) => ({ bookingId: begunId }),
  },
};
