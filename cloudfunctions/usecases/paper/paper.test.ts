import type { SheetInput } from '#contract/desk-paper';
import { addDays, instantOf } from '#domain/calendar';
import type { Booking } from '#domain/booking';
import type { Role } from '#domain/staff';
import { aClerk, eating, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { residents } from '../../../test/support/at-desk';
import { startCloud, type Cloud } from '../../../test/support/cloud';
import { aCanteen, NOW } from '../../../test/support/given';
import { aTold } from '../../../test/support/notices';
import { aPrinted } from '../../../test/support/paper';
import { renderSVG } from 'uqr';
import { place } from '../booking/place';
import { Denied } from '../caller';
import { exportBookings, exportPeople, exportSettlement, MOST_ROWS } from './export';
import { printSheet, printSlip, type Press } from './print';

const DAY = '2026-11-24';
let cloud: Cloud;
let press: Press;
let communityId: string;

beforeAll(async () => {
  cloud = await startCloud();
  const [{ files }, { paper }] = await Promise.all([import('../../files'), import('../../paper')]);
  press = { store: cloud.store, files, paper };
});
afterAll(() => cloud.close());
beforeEach(() => {
  communityId = fresh('community');
  cloud.given('communities', { _id: communityId, name: communityId });
});

const staff = (role: Role = 'clerk', at = communityId) => {
  const caller = aClerk(at);
  return { ...caller, grants: caller.grants.map((grant) => ({ ...grant, role })) };
};
const booked = (change: Partial<Booking> = {}): Booking =>
  aTold({ communityId, startsAt: instantOf(DAY, 600), ...change });
const print = (sheet: SheetInput['sheet'], role: Role = 'clerk', date = DAY) =>
  printSheet(press, staff(role), { communityId, sheet, date }, fresh('request'));
const pageAt = async (url = '') => (await fetch(url)).text();
const stored = () => cloud.cloudbase.files.list().length;

describe('a sheet of a day', () => {
  it('given who is expected, then they stand on it by name and phone; who called off, and other days, do not', async () => {
    const person = (name: string) => [{ personId: name, name, phone: '13800138000', units: {} }];
    cloud.given(
      'bookings',
      booked({ persons: person('来的人') }),
      booked({ persons: person('不来的人'), status: 'cancelled' }),
      booked({ persons: person('后天的人'), startsAt: instantOf(addDays(DAY, 1), 0) }),
      booked({ persons: person('别处的人'), communityId: 'elsewhere' }),
      booked({ persons: person('订饭的人'), kind: 'canteen' }),
    );
    const { rows, link } = await valueOf(print('counter'));
    const page = await pageAt(link?.url);
    expect(rows).toBe(1);
    expect(page).toContain('来的人');
    expect(page).toContain('138 0013 8000');
    for (const other of ['不来的人', '后天的人', '别处的人', '订饭的人']) expect(page).not.toContain(other);
  });

  it('given nobody, then it says so and nothing is kept', async () => {
    const before = stored();
    expect(await valueOf(print('counter'))).toEqual({ rows: 0 });
    expect(stored()).toBe(before);
  });

  it('given visits, then in the order in which they are made: priority first, then the nearest', async () => {
    const at = (i: number, change: Partial<Booking> = {}) =>
      booked({
        ...aPrinted('visits', i),
        _id: fresh('b'),
        communityId,
        startsAt: instantOf(DAY, 540),
        start: 540,
        ...change,
      });
    cloud.given(
      'bookings',
      at(20, { code: '222222', priority: false }),
      at(10, { code: '111111', priority: false }),
      at(1, {
        code: '333333',
        priority: true,
        persons: [{ personId: 'p', name: '优先的人', phone: '', units: {} }],
      }),
    );
    const page = await pageAt((await valueOf(print('visits'))).link?.url);
    expect(page.indexOf('优先的人')).toBeLessThan(page.indexOf('<b>2</b>'));
  });

  it('given a kitchen, then its numbers, and nobody’s name', async () => {
    const service = aCanteen({ _id: fresh('canteen'), communityId });
    cloud.given('services', service);
    const other = { ...service, _id: fresh('canteen'), title: '第二食堂' };
    cloud.given('services', other);
    const [openid = ''] = residents(cloud);
    await valueOf(place(cloud.store, { openid, now: NOW }, eating(service._id, [openid])));
    const { rows, link } = await valueOf(print('kitchen', 'canteen'));
    const page = await pageAt(link?.url);
    expect(rows).toBe(1);
    expect(page).toMatch(/米饭<\/td>\s*<td class="big">1<\/td>/);
    expect(page).toMatch(/第二食堂\s+午餐/);
    expect(page).not.toContain(openid);
  });

  it('given meals to be brought, then along the streets, 2 号 before 10 号, each with a phone and a box to tick', async () => {
    const brought = (text: string, name: string): Booking =>
      booked({
        kind: 'canteen',
        start: 660,
        persons: [{ personId: name, name, phone: '13800138000', units: {} }],
        choice: {
          ...{ kind: 'canteen', channel: 'delivery', address: { text } },
          orders: [{ personId: name, dishIds: [], diets: [] }],
        },
      });
    cloud.given('bookings', brought('荷花路 10 号', '十号的人'), brought('荷花路 2 号', '二号的人'));
    const { rows, link } = await valueOf(print('delivery', 'canteen'));
    const page = await pageAt(link?.url);
    expect(rows).toBe(2);
    expect(page.indexOf('二号的人')).toBeLessThan(page.indexOf('十号的人'));
    expect(page.match(/138 0013 8000/g)).toHaveLength(2);
    expect(page.match(/class="box"/g)).toHaveLength(2);
  });

  it('given a cook, then the counter’s sheet is denied; given another community’s clerk, then every one', async () => {
    await expect(print('counter', 'canteen')).rejects.toThrow(Denied);
    const stranger = printSheet(
      press,
      staff('clerk', 'elsewhere'),
      { communityId, sheet: 'counter', date: DAY },
      'r',
    );
    await expect(stranger).rejects.toThrow(Denied);
  });
});

describe('a slip', () => {
  it('given a booking of one’s own, then its number, time and place; given another’s, then there is none', async () => {
    const [own, other] = [booked({ code: '385201' }), booked({ communityId: 'elsewhere' })];
    cloud.given('bookings', own, other);
    const slip = (bookingId: string) =>
      printSlip(press, staff(), { communityId, bookingId }, fresh('request'));
    const page = await pageAt((await valueOf(slip(own._id))).url);
    expect(page).toContain('385201');
    // The same code as on a phone: its dark modules are those of the ticket’s text.
    expect(page).toContain(renderSVG('LLY:385201', { ecc: 'M', border: 4 }));
    expect(page).toContain('荷花社区便民服务站');
    expect(await refusalOf(slip(other._id))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(slip('nothing-here'))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('tables', () => {
  const span = (from = '2026-11-01', to = '2026-11-30') => ({ communityId, from, to });

  it('given nothing in the span, then it says so and nothing is kept', async () => {
    const before = stored();
    expect(await valueOf(exportBookings(press, staff(), span(), fresh('request')))).toEqual({ rows: 0 });
    expect(await valueOf(exportPeople(press, staff(), span(), fresh('request')))).toEqual({ rows: 0 });
    const month = { communityId, month: '2026-10' };
    expect(await valueOf(exportSettlement(press, staff('manager'), month, fresh('request')))).toEqual({
      rows: 0,
    });
    expect(stored()).toBe(before);
  });

  it('given somebody who came twice and somebody who did not, then one line', async () => {
    cloud.given(
      'bookings',
      booked({ status: 'arrived' }),
      booked({ status: 'arrived' }),
      booked({ status: 'missed' }),
    );
    const made = await valueOf(exportPeople(press, staff(), span(), fresh('request')));
    expect(made).toMatchObject({ rows: 1, link: { name: '来过的人 2026-11-01 到 2026-11-30.xlsx' } });
  });

  it('given more than fit, then whole days, and from which day on the next table is', async () => {
    const rowsOf = (date: string, count: number) =>
      Array.from({ length: count }, (_, i) => {
        const _id = fresh('many');
        return {
          ...booked({ _id, date, startsAt: instantOf(date, 540 + (i % 50)), limitKeys: [_id] }),
          outbox: [],
        };
      });
    cloud.given('bookings', ...rowsOf('2026-11-02', MOST_ROWS - 5), ...rowsOf('2026-11-03', 10));
    const first = await valueOf(exportBookings(press, staff(), span(), fresh('request')));
    expect(first).toMatchObject({ rows: MOST_ROWS - 5, next: '2026-11-03' });
    const rest = await valueOf(exportBookings(press, staff(), span(first.next), fresh('request')));
    expect(rest.rows).toBe(10);
    expect(rest).not.toHaveProperty('next');
  });

  it('given another community’s clerk, then it is denied', async () => {
    await expect(exportBookings(press, staff('clerk', 'elsewhere'), span(), 'r')).rejects.toThrow(Denied);
  });

  it('given a file of the desk, then it is kept until a day has passed', async () => {
    cloud.given('bookings', booked());
    await valueOf(exportBookings(press, staff(), span(), 'request-kept'));
    const [kept] = cloud.all<{ until: number }>('files', { communityId });
    expect(kept?.until).toBe(NOW + 86_400_000);
  });
});
