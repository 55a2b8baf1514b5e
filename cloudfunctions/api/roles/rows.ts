// The matrix of who may call what: one row for every procedure of the router. A procedure without a row fails its test.
// `of` is an input that is right in a community; who asks, and what must come of it, is roles.test.ts's.
import { REQUEST, time, TUESDAY, weekly, type Row } from './row';
import { bookRows } from './rows-book';
import { canteens } from './rows-canteen';
import { careRows } from './rows-care';
import { eventRows } from './rows-event';
import { managers } from './rows-manager';
import { paperRows } from './rows-paper';
import { residents } from './rows-resident';
import { visitRows } from './rows-visit';

const desks: Record<string, Row> = {
  'desk.queue': { may: 'staff', of: ({ communityId }) => ({ communityId }) },
  'desk.list': { may: 'staff', of: ({ communityId }) => ({ communityId, part: 'now' }) },
  'desk.booking': { may: 'staff', kind: 'counter', of: ({ begunId }) => ({ bookingId: begunId }) },
  'desk.phones': { may: 'staff', kind: 'counter', of: ({ begunId }) => ({ bookingId: begunId }) },
  'desk.findBookings': { may: 'staff', of: ({ communityId }) => ({ communityId, query: '居民' }) },
  'desk.undo': { may: 'staff', kind: 'counter', of: ({ begunId }) => ({ bookingId: begunId }) },
  'desk.callUp': {
    may: 'clerk',
    refused: 'STATE_CHANGED',
    of: ({ begunId }) => ({ bookingId: begunId, window: '2 号窗口' }),
  },
  'desk.finish': {
    may: 'clerk',
    refused: 'STATE_CHANGED',
    of: ({ begunId }) => ({ bookingId: begunId, result: '办好了', missing: [] }),
  },
  'desk.confirm': { may: 'staff', kind: 'counter', of: ({ bookingId }) => ({ bookingId }) },
  'desk.decline': {
    may: 'staff',
    kind: 'counter',
    of: ({ bookingId }) => ({ bookingId, reason: '材料不全' }),
  },
  'desk.decideMany': {
    may: 'staff',
    kind: 'counter',
    of: ({ bookingId }) => ({ action: 'confirm', bookingIds: [bookingId] }),
  },
  'desk.contacts': { may: 'staff', kind: 'counter', of: ({ begunId }) => ({ bookingId: begunId }) },
  'desk.profile': {
    may: 'daycare',
    of: ({ communityId, deskPersonId: personId }) => ({ communityId, personId }),
  },
  'desk.saveProfile': {
    may: 'daycare',
    of: ({ communityId, deskPersonId }) => ({
      communityId,
      personId: deskPersonId,
      assessment: { grade: '轻度', by: '赵评估员', consent: true },
    }),
  },
  'desk.reschedule': {
    may: 'clerk',
    of: ({ bookingId }) => ({ bookingId, date: TUESDAY, start: 600 }),
  },
  'desk.accept': { may: 'clerk', of: ({ bookingId }) => ({ bookingId }) },
  'desk.cancel': { may: 'clerk', of: ({ bookingId }) => ({ bookingId, reason: '窗口停电' }) },
  'desk.arrive': { may: 'staff', kind: 'counter', of: ({ begunId }) => ({ bookingId: begunId }) },
  'desk.miss': { may: 'staff', kind: 'counter', of: ({ begunId }) => ({ bookingId: begunId }) },
  'desk.excuse': {
    may: 'staff',
    kind: 'counter',
    refused: 'STATE_CHANGED',
    of: ({ begunId }) => ({ bookingId: begunId, reason: '住院' }),
  },
  'desk.writeMenu': {
    may: 'canteen',
    kind: 'canteen',
    of: ({ canteenId }) => ({
      ...time(canteenId, 660),
      dishes: [{ id: 'rice', title: '米饭', priceFen: 100 }],
    }),
  },
  'desk.saveMinutes': {
    may: 'clerk',
    refused: 'NOT_YET',
    of: ({ eventId }) => ({ ...time(eventId, 840), text: '大家同意先试一个月。' }),
  },
  'desk.releaseWalkIns': {
    may: 'canteen',
    kind: 'canteen',
    of: ({ canteenId }) => ({ ...time(canteenId, 660), keep: 1 }),
  },
  ...canteens,
  ...careRows,
  ...eventRows,
  'desk.closeSession': {
    may: 'clerk',
    of: ({ counterId }) => ({ ...time(counterId, 540), reason: '停电' }),
  },
  'desk.setCapacity': {
    may: 'manager',
    of: ({ counterId }) => ({ ...time(counterId, 540), unit: 'seats', count: 5 }),
  },
  'desk.draw': { may: 'manager', of: ({ eventId }) => time(eventId, 840) },
  'desk.saveClosure': {
    may: 'manager',
    of: ({ communityId }) => ({
      requestId: REQUEST,
      communityId,
      from: '2026-12-01',
      to: '2026-12-02',
      reason: '装修',
    }),
  },
  'desk.calls': { may: 'clerk', of: ({ communityId }) => ({ communityId }) },
  'desk.closeCall': {
    may: 'clerk',
    of: ({ communityId, callId }) => ({ communityId, callId, result: '打通了' }),
  },
  'desk.tryLater': {
    may: 'clerk',
    of: ({ communityId, callId }) => ({ requestId: REQUEST, communityId, callId }),
  },
  'desk.audience': {
    may: 'clerk',
    of: ({ communityId, counterId }) => ({ communityId, ...time(counterId, 540) }),
  },
  'desk.messageAll': {
    may: 'clerk',
    of: ({ communityId, counterId }) => ({
      requestId: REQUEST,
      communityId,
      ...time(counterId, 540),
      text: '请带身份证',
    }),
  },
  'desk.settlement': { may: 'manager', of: ({ communityId }) => ({ communityId, month: '2026-10' }) },
  'desk.settle': {
    may: 'manager',
    of: ({ communityId, canteenId }) => ({ communityId, serviceId: canteenId, month: '2026-10' }),
  },
  'desk.standing.list': { may: 'clerk', of: ({ communityId }) => ({ communityId }) },
  'desk.standing.save': {
    may: 'clerk',
    of: (at) => ({ communityId: at.communityId, ...weekly(at, at.deskPersonId) }),
  },
  'desk.standing.pause': {
    may: 'clerk',
    of: ({ communityId, deskStandingId: standingId }) => ({
      communityId,
      requestId: REQUEST,
      standingId,
      from: TUESDAY,
    }),
  },
  'desk.standing.resume': {
    may: 'clerk',
    of: ({ communityId, deskStandingId: standingId }) => ({ communityId, requestId: REQUEST, standingId }),
  },
  'desk.standing.end': {
    may: 'clerk',
    of: ({ communityId, deskStandingId: standingId }) => ({ communityId, requestId: REQUEST, standingId }),
  },
};

export const rows: Readonly<Record<string, Row>> = {
  ...residents,
  ...desks,
  ...bookRows,
  ...managers,
  ...paperRows,
  ...visitRows,
};
