// A day at a day-care station, today, whatever day of the week and hour it is: put where bookings for today would be.
import { dateAt, instantOf } from '#domain/calendar';
import type { Booking } from '#domain/booking';
import type { Service } from '#domain/service';
import { sessionIdOf } from '#domain/session';

/** From midnight to midnight, with eight places in each half. */
export function sessionOfToday({ _id: serviceId, communityId }: Service): object {
  const date = dateAt(Date.now());
  const capacity = { am: 8, pm: 8, lunch: 8 };
  return {
    _id: sessionIdOf(serviceId, date, 0),
    ...{ serviceId, communityId, templateId: 'daycare', streetId: 's', date, start: 0, end: 1440 },
    ...{
      bookUntil: 0,
      cancelUntil: 0,
      capacity,
      left: capacity,
      holders: {},
      line: [],
      state: 'open',
      rev: 1,
    },
  };
}

/** A confirmed booking of the `nth` guest, unless it is said otherwise. */
export function guestOfToday(
  { _id: serviceId, communityId, communityName }: Service,
  name: string,
  nth: number,
  choice: object = {},
  change: Partial<Booking> = {},
): Booking {
  const date = dateAt(Date.now());
  const at = instantOf(date, 0);
  return {
    _id: `care-${nth}`,
    code: `38520${nth}`,
    kind: 'daycare',
    serviceId,
    serviceTitle: '日间照料站',
    communityId,
    communityName,
    place: '日间照料站',
    phone: '08770000001',
    confirmation: 'automatic',
    sessionId: sessionIdOf(serviceId, date, 0),
    ...{ date, start: 0, end: 1440, startsAt: at, endsAt: instantOf(date, 1440), cancelUntil: at },
    persons: [{ personId: `guest-${nth}`, name, phone: `1390000000${nth}`, units: { am: 1 } }],
    bookedBy: `keeper-${nth}`,
    choice: { kind: 'daycare', halves: ['am'], lunch: false, trial: false, ...choice },
    note: '',
    status: 'confirmed',
    moves: 0,
    limitKeys: [`own:care-${nth}`],
    history: [],
    outbox: [],
    createdAt: Date.now(),
    ...change,
  };
}

/** One who is expected, one who is there, one who went home and one who stayed away. */
export function guestsOfToday(station: Service): Booking[] {
  const at = Date.now() - 3_600_000;
  const history = [{ at, action: 'arrive', part: 'staff', name: '刘护理员' } as const];
  const home = {
    at: at + 1_800_000,
    way: 'contact',
    taker: '李娟',
    relation: '女儿',
    by: '刘护理员',
  } as const;
  return [
    guestOfToday(station, '杨桂芬', 1, { lunch: true, transport: true }, { note: '左手不方便' }),
    guestOfToday(station, '王秀英', 2, { halves: ['am', 'pm'], lunch: true }, { status: 'arrived', history }),
    guestOfToday(station, '周小舟', 3, {}, { status: 'arrived', history, wentHome: { 'guest-3': home } }),
    guestOfToday(station, '吴秀英', 4, {}, { status: 'missed' }),
  ];
}
