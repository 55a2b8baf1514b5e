// The matrix of who may call what: one row for every procedure of the router. A procedure without a row fails its test.
// `of` is an input that is right in a community; who asks, and what must come of it, is roles.test.ts's.
import type { KindName } from '#domain/kinds/index';
import type { Asked } from '#domain/staff';
import { managers } from './rows-manager';
import { paperRows } from './rows-paper';
import { visitRows } from './rows-visit';

/** What there is of one community, and of the resident who lives there. */
export interface Place {
  readonly communityId: string;
  readonly counterId: string;
  readonly canteenId: string;
  readonly eventId: string;
  /** Pending, at the counter, made by `resident`. */
  readonly bookingId: string;
  /** Confirmed, at the counter, whose time has begun. */
  readonly begunId: string;
  /** Confirmed, at the day-care station, whose time has begun. */
  readonly careId: string;
  /** Confirmed, a home visit of tomorrow, and what the household says at the door. */
  readonly visitId: string;
  readonly visitCode: string;
  readonly resident: string;
  readonly personId: string;
  readonly deskPersonId: string;
  readonly standingId: string;
  readonly deskStandingId: string;
  /** An open line of the call list. */
  readonly callId: string;
}

export interface Row {
  readonly may: 'anyone' | Asked;
  readonly of: (at: Place) => object | undefined;
  /** What it is about is of this kind: a role that runs another kind alone is told that there is no such thing. */
  readonly kind?: KindName;
  /** What the right one is told when it is no yes: the matter is such that today the answer is this refusal. */
  readonly refused?: string;
  /** Everybody may ask it of everything: there is nothing in it that is somebody's. */
  readonly open?: true;
}

const TUESDAY = '2026-11-24';
const REQUEST = 'request-of-roles';
const time = (serviceId: string, start: number) => ({ serviceId, date: TUESDAY, start });
const nine = (at: Place, personId: string) => ({
  requestId: REQUEST,
  ...time(at.counterId, 570),
  personIds: [personId],
});
const weekly = (at: Place, personId: string) => ({
  requestId: REQUEST,
  serviceId: at.canteenId,
  start: 660,
  weekdays: [3],
  from: TUESDAY,
  personIds: [personId],
  choice: {
    kind: 'canteen',
    channel: 'eat-in',
    orders: [{ personId, titles: ['米饭'], otherwise: 'skip', diets: [] }],
  },
});

const residents: Record<string, Row> = {
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

const canteens: Record<string, Row> = {
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
};

const desks: Record<string, Row> = {
  'desk.queue': { may: 'staff', of: ({ communityId }) => ({ communityId }) },
  'desk.list': { may: 'staff', of: ({ communityId }) => ({ communityId, part: 'now' }) },
  'desk.booking': { may: 'staff', kind: 'counter', of: ({ begunId }) => ({ bookingId: begunId }) },
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
  'desk.confirm': { may: 'clerk', of: ({ bookingId }) => ({ bookingId }) },
  'desk.decline': { may: 'clerk', of: ({ bookingId }) => ({ bookingId, reason: '材料不全' }) },
  'desk.decideMany': {
    may: 'clerk',
    of: ({ bookingId }) => ({ action: 'confirm', bookingIds: [bookingId] }),
  },
  'desk.savePerson': {
    may: 'clerk',
    of: ({ communityId }) => ({ communityId, name: '李奶奶', phone: '13900139000', consent: true }),
  },
  'desk.contacts': { may: 'staff', kind: 'counter', of: ({ begunId }) => ({ bookingId: begunId }) },
  'desk.findPeople': { may: 'clerk', of: ({ communityId }) => ({ communityId, query: '居民' }) },
  'desk.saveProfile': {
    may: 'clerk',
    of: ({ communityId, deskPersonId }) => ({ communityId, personId: deskPersonId, born: '1940-01-01' }),
  },
  'desk.book': {
    may: 'clerk',
    of: (at) => ({ communityId: at.communityId, ...nine(at, at.deskPersonId) }),
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
  'desk.kitchen': { may: 'canteen', kind: 'canteen', of: ({ canteenId }) => time(canteenId, 660) },
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
  'desk.events': { may: 'clerk', of: ({ communityId }) => ({ communityId }) },
  'desk.roll': { may: 'clerk', of: ({ eventId }) => time(eventId, 840) },
  'desk.createEvent': {
    may: 'clerk',
    of: ({ communityId }) => ({
      requestId: REQUEST,
      communityId,
      template: 'class',
      title: '太极拳',
      summary: '零基础也能学',
      place: '文化活动室',
      dates: ['2026-12-01', '2026-12-08'],
      start: 540,
      end: 600,
      seats: 20,
    }),
  },
  'desk.care': { may: 'daycare', kind: 'daycare', of: ({ communityId }) => ({ communityId }) },
  'desk.goHome': {
    may: 'daycare',
    kind: 'daycare',
    refused: 'STATE_CHANGED',
    of: ({ careId, personId }) => ({ bookingId: careId, personId, way: 'alone' }),
  },
  'desk.stillHere': {
    may: 'daycare',
    kind: 'daycare',
    of: ({ careId, personId }) => ({ bookingId: careId, personId }),
  },
  'desk.absent': {
    may: 'daycare',
    kind: 'daycare',
    of: ({ careId }) => ({ bookingId: careId, reason: '身体不舒服' }),
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
  ...managers,
  ...paperRows,
  ...visitRows,
};
