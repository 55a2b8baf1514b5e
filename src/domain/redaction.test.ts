import type { Booking } from './booking';
import { addDays, dateAt, instantOf } from './calendar';
import type { Choice } from './kinds/choice';
import { ERASED, redacted } from './redaction';
import { keptSince, retention } from './retention';

const NOW = instantOf('2026-11-23', 480);
const YESTERDAY = instantOf('2026-11-22', 600);

/** Every text in it that could tell of somebody has 私 in it. */
const booking = (change: Partial<Booking> = {}): Booking => ({
  _id: 'b1',
  code: '318204',
  kind: 'canteen',
  serviceId: 's1',
  serviceTitle: '幸福食堂',
  communityId: 'c1',
  communityName: '荷花社区',
  place: '食堂',
  phone: '08770000001',
  confirmation: 'automatic',
  sessionId: 's1:2026-11-22:660',
  date: '2026-11-22',
  start: 660,
  end: 780,
  startsAt: instantOf('2026-11-22', 660),
  endsAt: instantOf('2026-11-22', 780),
  cancelUntil: 0,
  persons: [{ personId: 'p1', name: '私名', phone: '私13800138000', units: { meals: 1 } }],
  bookedBy: '私-openid',
  answers: { q1: '私答' },
  note: '私话',
  status: 'arrived',
  moves: 0,
  limitKeys: ['caller:私-openid:2026-11-22:1', 'day:canteen:2026-11-22:p1:1'],
  history: [{ at: YESTERDAY, action: 'decline', part: 'staff', name: '王主任', reason: '私因' }],
  outbox: [{ id: 'n', kind: 'staff-message', at: YESTERDAY, text: '私信' }],
  createdAt: YESTERDAY,
  ...change,
});
const delivery: Choice = {
  kind: 'canteen',
  channel: 'delivery',
  address: { text: '私宅' },
  orders: [{ personId: 'p1', dishIds: ['fish'], diets: ['soft'] }],
};
const after = (change: Partial<Booking> = {}) => redacted(booking(change), NOW);

describe('what is personal goes, what counts stays', () => {
  it('given a meal of yesterday, then no text of the person is left, nor who booked', () => {
    const serving = { window: '2 号窗口', calledAt: 1, doneAt: 2, result: '私果', missing: ['私证'] };
    const left = after({ choice: delivery, serving });
    expect(JSON.stringify(left)).not.toContain('私');
    expect(left.serving).toEqual({ window: '2 号窗口', calledAt: 1, doneAt: 2 });
    expect(left.bookedBy).toBe(ERASED);
    expect(left.linkedUntil).toBeUndefined();
  });

  it('given a meal, then what was eaten, how, and the person’s units and price stay', () => {
    const price = {
      listFen: 1500,
      payFen: 700,
      subsidyFen: 800,
    } as unknown as Booking['persons'][0]['price'];
    const persons = [{ personId: 'p1', name: '私名', phone: '私', units: { meals: 1 }, price }];
    const left = after({ choice: delivery, persons });
    expect(left.persons).toEqual([{ personId: 'p1', name: '', phone: '', units: { meals: 1 }, price }]);
    expect(left.choice).toEqual({
      kind: 'canteen',
      channel: 'delivery',
      orders: [{ personId: 'p1', dishIds: ['fish'], diets: [] }],
    });
    expect(left.history).toEqual([{ at: YESTERDAY, action: 'decline', part: 'staff', name: '王主任' }]);
  });

  it('given a visit, then the task stays and the address goes', () => {
    const choice: Choice = { kind: 'visit', taskId: 'photo', address: { text: '私宅' } };
    expect(after({ choice }).choice).toEqual({ kind: 'visit', taskId: 'photo', address: { text: '' } });
  });

  it('given done twice, then nothing changes', () => {
    const once = after({ choice: delivery });
    expect(redacted({ ...booking(), ...once }, NOW + 5)).toEqual(once);
  });
});

describe('nobody gets beyond a limit by it', () => {
  it('given a person’s keys, then they stay; the caller’s of a day that is over goes, and the list is never empty', () => {
    expect(after().limitKeys).toEqual(['day:canteen:2026-11-22:p1:1', 'own:b1']);
    expect(after({ limitKeys: ['caller:私-openid:2026-11-22:1'] }).limitKeys).toEqual(['own:b1']);
  });

  it('given it was made today, then who made it stays until midnight, with the key', () => {
    const limitKeys = ['caller:o:2026-11-23:1'];
    const left = after({ bookedBy: 'o', createdAt: NOW - 60_000, limitKeys });
    expect(left).toMatchObject({ bookedBy: 'o', limitKeys, linkedUntil: instantOf('2026-11-24', 0) });
    expect(redacted({ ...booking(), ...left }, NOW).persons[0]?.name).toBe('');
  });

  it('given a desk’s booking, then the desk stays: it is nobody', () => {
    expect(after({ bookedBy: 'desk:c1' }).bookedBy).toBe('desk:c1');
  });
});

it('given half a year, then what began before has been kept long enough', () => {
  expect(dateAt(keptSince(NOW))).toBe(addDays('2026-11-23', -retention.booking.days));
});
