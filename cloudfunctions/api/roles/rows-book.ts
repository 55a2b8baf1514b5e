// What any of the staff may call to book for somebody, of the kinds they run; rows.ts puts all together.
import { nine, time, type Row } from './row';

export const bookRows: Record<string, Row> = {
  'desk.savePerson': {
    may: 'staff',
    of: ({ communityId }) => ({ communityId, name: '李奶奶', phone: '13900139000', consent: true }),
  },
  'desk.keepBooked': {
    may: 'staff',
    kind: 'counter',
    of: ({ communityId, begunId: bookingId, personId }) => ({
      ...{ communityId, bookingId, personId },
      consent: true,
    }),
  },
  'desk.findPeople': { may: 'staff', of: ({ communityId }) => ({ communityId, query: '居民' }) },
  'desk.bookedBefore': {
    may: 'staff',
    of: ({ communityId, deskPersonId: personId }) => ({ communityId, personId }),
  },
  'desk.book': {
    may: 'staff',
    kind: 'counter',
    of: (at) => ({ communityId: at.communityId, ...nine(at, at.deskPersonId) }),
  },
  'desk.quote': {
    may: 'staff',
    kind: 'canteen',
    of: ({ communityId, canteenId, deskPersonId }) => ({
      communityId,
      ...time(canteenId, 660),
      personIds: [deskPersonId],
      choice: {
        kind: 'canteen',
        channel: 'eat-in',
        orders: [{ personId: deskPersonId, dishIds: ['rice'], diets: [] }],
      },
    }),
  },
  'desk.keepWalkIns': {
    may: 'staff',
    kind: 'canteen',
    of: ({ canteenId }) => ({ ...time(canteenId, 660), keep: 3 }),
  },
};
