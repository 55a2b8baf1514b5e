import { strFromU8, unzipSync } from 'fflate';
import { NOW } from '../../test/support/given';
import type { TableBooking } from '../usecases/paper/ports';
import { tableOf } from './table';

const booking = (name: string, change: Partial<TableBooking> = {}): TableBooking => ({
  _id: 'b1',
  code: '123456',
  kind: 'canteen',
  serviceTitle: '幸福食堂',
  date: '2026-11-24',
  start: 660,
  end: 780,
  startsAt: NOW,
  status: 'arrived',
  note: '',
  createdAt: NOW,
  persons: [{ personId: 'p1', name, phone: '13800138000', price: { payFen: 705 } }],
  ...change,
});

const table = (bookings: readonly TableBooking[]) =>
  tableOf({ table: 'bookings', from: '2026-11-01', to: '2026-11-30', bookings });

/** The sheet's XML and the texts it refers to, as a spreadsheet opens them. */
function opened(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  const part = (path: string) => (parts[path] ? strFromU8(parts[path]) : '');
  const sheet = part('xl/worksheets/sheet1.xml');
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)].map(
    ([, text = '']) => text,
  );
  return { sheet, strings, workbook: part('xl/workbook.xml') };
}

describe('a table of bookings', () => {
  it('given a booking, then it is called for its span, and has a line a person', async () => {
    const party = booking('张敏');
    const two = { ...party, persons: [...party.persons, { personId: 'p2', name: '李桂英', phone: '' }] };
    const { document, rows } = await table([two]);
    expect([document.name, rows]).toEqual(['预约 2026-11-01 到 2026-11-30.xlsx', 2]);
    const { strings, sheet } = opened(document.bytes);
    expect(strings).toEqual(expect.arrayContaining(['张敏', '李桂英', '幸福食堂', '2026-11-24', '11:00']));
    expect(sheet).toContain('<v>7.05</v>');
  });

  it.each([
    '=HYPERLINK("http://x","点我")',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    "=cmd|' /C calc'!A0",
    '\t=1+1',
    '123456789012',
    '2026-01-02',
  ])('given %j typed as a name, then it is text and no formula', async (name) => {
    const { sheet, strings } = opened((await table([booking(name, { note: name })])).document.bytes);
    expect(sheet).not.toMatch(/<f[\s>]/);
    const plain = strings.map((text) =>
      text
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&'),
    );
    expect(plain).toContain(name);
    // The column of names: every cell of it refers to a text.
    const cells = [...sheet.matchAll(/<c r="G\d+"([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(cells).toHaveLength(2);
    for (const attributes of cells) expect(attributes).toContain('t="s"');
  });

  it('given a name that is markup, then the file is whole all the same', async () => {
    const { strings } = opened((await table([booking('<b>&"王"</b>')])).document.bytes);
    expect(strings.join()).toContain('&lt;b&gt;&amp;');
  });
});

describe('a settlement', () => {
  it('given sums in fen, then it says yuan, and what was eaten without a price', async () => {
    const sums = { meals: 2, listFen: 3000, subsidyFen: 505, prepaidFen: 0, deliveryFeeFen: 0, payFen: 2495 };
    const { document, rows } = await tableOf({
      table: 'settlement',
      month: '2026-10',
      settlements: [
        {
          _id: 's',
          communityId: 'c1',
          serviceId: 'canteen',
          title: '幸福食堂',
          month: '2026-10',
          madeAt: NOW,
          ...sums,
          byReason: [{ by: 'age', ...sums }],
          byChannel: [{ channel: 'eat-in', ...sums }],
          byFunder: [{ funder: '区民政局', fen: 505 }],
          missed: 1,
          cancelled: 0,
          unmarked: 0,
          unpriced: 0,
          bookings: 3,
        },
      ],
    });
    const { sheet, strings } = opened(document.bytes);
    expect(rows).toBe(8);
    expect(strings).toEqual(expect.arrayContaining(['区民政局', '按年龄', '在食堂吃']));
    expect(sheet).toContain('<v>24.95</v>');
  });
});
