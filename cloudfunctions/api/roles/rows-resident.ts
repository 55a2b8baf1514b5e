// What residents may call, each about themselves; rows.ts puts all together.
import { nine, REQUEST, time, TUESDAY, weekly, type Row } from './row';

export const residents: Record<string, Row> = {
  'community.streets': { may: 'anyone', open: true, of: () => undefined },
  'community.home': { may: 'anyone', open: true, of: ({ communityId }) => ({ communityId }) },
  'community.near': { may: 'anyone', open: true, of: ({ communityId }) => ({ communityId }) },
  'service.get': { may: 'anyone', open: true, of: ({ counterId }) => ({ serviceId: counterId }) },
  'service.earliest': { may: 'anyone', open: true, of: ({ counterId }) => ({ serviceId: counterId }) },
  'service.quote': {
    may: 'anyone',
    of: (at) => ({
      ...time(at.canteenId, 660),
      personIds: [at.personId],
      choice: {
        kind: 'canteen',
        channel: 'eat-in',
        orders: [{ personId: at.personId, dishIds: ['rice'], diets: [] }],
      },
    }),
  },
  'service.times': { may: 'anyone', open: true, of: ({ counterId }) => ({ serviceId: counterId }) },
  'person.mine': { may: 'anyone', open: true, of: () => undefined },
  'person.save': {
    may: 'anyone',
    of: ({ personId }) => ({ personId, relation: 'self', name: '张敏', phone: '13800138000' }),
  },
  'booking.place': { may: 'anyone', of: (at) => nine(at, at.personId) },
  'booking.get': { may: 'anyone', of: ({ bookingId }) => ({ bookingId }) },
  'booking.mine': { may: 'anyone', open: true, of: () => undefined },
  'booking.reschedule': {
    may: 'anyone',
    of: ({ bookingId }) => ({ bookingId, date: TUESDAY, start: 600 }),
  },
  'booking.accept': { may: 'anyone', of: ({ bookingId }) => ({ bookingId }) },
  'booking.cancel': { may: 'anyone', of: ({ bookingId }) => ({ bookingId }) },
  'message.mine': { may: 'anyone', open: true, of: () => undefined },
  'message.seen': { may: 'anyone', open: true, of: () => ({ until: 1 }) },
  'message.asks': { may: 'anyone', open: true, of: () => undefined },
  'message.consent': {
    may: 'anyone',
    open: true,
    of: () => ({ answers: [{ name: 'result', answer: 'accept' }] }),
  },
  'event.minutes': { may: 'anyone', open: true, of: ({ eventId }) => ({ serviceId: eventId }) },
  'event.draw': { may: 'anyone', open: true, of: ({ eventId }) => time(eventId, 840) },
  'privacy.mine': { may: 'anyone', open: true, of: () => ({}) },
  'privacy.erase': {
    may: 'anyone',
    open: true,
    refused: 'OPEN_BOOKINGS',
    of: () => ({ requestId: REQUEST }),
  },
  'rating.give': {
    may: 'anyone',
    refused: 'NOT_RATEABLE',
    of: ({ bookingId }) => ({ bookingId, level: 5 }),
  },
  'staff.join': {
    may: 'anyone',
    open: true,
    refused: 'NOT_FOUND',
    of: () => ({ requestId: REQUEST, code: '000000000000', name: '李明' }),
  },
  'standing.mine': { may: 'anyone', open: true, of: () => undefined },
  'standing.save': { may: 'anyone', of: (at) => weekly(at, at.personId) },
  'standing.pause': {
    may: 'anyone',
    of: ({ standingId }) => ({ requestId: REQUEST, standingId, from: TUESDAY }),
  },
  'standing.resume': { may: 'anyone', of: ({ standingId }) => ({ requestId: REQUEST, standingId }) },
  'standing.end': { may: 'anyone', of: ({ standingId }) => ({ requestId: REQUEST, standingId }) },
};
