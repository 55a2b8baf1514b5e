import type { KeptBooking, OwnDataView } from '#contract/privacy';
import { instantOf } from '#domain/calendar';
import { nothingKept, ownDataSections, ownDataText } from './own-data';

const NOW = instantOf('2026-11-22', 600);
type Kept = NonNullable<OwnDataView['kept']>;
const none: Kept = { people: [], standing: [], consents: [] };

const booking: KeptBooking = {
  id: 'b-1',
  code: '318204',
  kind: 'canteen',
  serviceId: 's-1',
  title: '幸福食堂',
  communityId: 'c-1',
  communityName: '荷花社区',
  place: '食堂',
  phone: '08770000001',
  date: '2026-11-21',
  start: 660,
  end: 780,
  persons: [
    {
      personId: 'p-1',
      name: '杨桂芬',
      dishes: [{ title: '清蒸鱼', priceFen: 1500 }],
    },
  ],
  phones: ['13800138000'],
  choice: {
    kind: 'canteen',
    channel: 'delivery',
    address: { text: '玉兴路 12 号' },
    orders: [{ personId: 'p-1', dishIds: ['fish'], diets: ['soft'] }],
  },
  answers: { 'q-1': ['左边', '右边'], 'q-2': 3 },
  note: '少放辣',
  status: 'arrived',
  cancelUntil: 0,
  history: [{ at: NOW, action: 'decline', part: 'staff', name: '王主任', reason: '停电' }],
  notices: [{ kind: 'staff-message', at: NOW, text: '早点来' }],
  rating: { level: 2, aspects: ['time'], text: '等太久', at: NOW },
  wentHome: [{ at: NOW, way: 'other', taker: '赵芳', allowedBy: '李娟妹妹', early: '头晕' }],
  createdAt: NOW,
};
const all: Kept = {
  people: [
    {
      id: 'p-1',
      relation: 'parent',
      name: '👵'.repeat(20),
      phone: '13800138000',
      born: '1944-10-12',
      address: { text: '玉兴路 12 号', point: { lat: 24.35, lng: 102.54 } },
      consentAt: NOW,
      contacts: [{ name: '李娟', phone: '13900000000', relation: '女儿', mayPickUp: true }],
    },
  ],
  standing: [
    {
      id: 'o-1',
      kind: 'canteen',
      title: '幸福食堂',
      communityName: '荷花社区',
      weekdays: [1, 3],
      start: 660,
      from: '2026-11-01',
      to: '2026-12-31',
      personIds: ['p-1'],
      note: '软一点',
      pauses: [{ from: '2026-12-01', to: '2026-12-02' }],
      createdAt: NOW,
    },
  ],
  consents: [{ name: 'result', left: 2, refusedAt: NOW }],
  staff: { name: '王主任', desks: ['荷花社区'] },
};

describe('one’s own data reads as plain text', () => {
  it('given all kinds of it, then every word somebody wrote and every fact is in the file', () => {
    const text = ownDataText(ownDataSections(all, [booking]), NOW);
    for (const words of [
      '👵'.repeat(20),
      '138 0013 8000',
      '1944年10月12日',
      '玉兴路 12 号',
      '24.35，102.54',
      '女儿 李娟 139 0000 0000 可以来接人回家',
      '软一点',
      '2026年12月31日',
      '还能发 2 条',
      '王主任',
      '318204',
      '清蒸鱼',
      '软烂',
      '送到家',
      '左边、右边',
      '回答：3',
      '少放辣',
      '停电',
      '早点来',
      '不满意',
      '等的时间',
      '等太久',
      '赵芳',
      '李娟妹妹',
      '头晕',
    ])
      expect(text).toContain(words);
  });

  it('given it, then no id, code or unfilled blank is in it', () => {
    const text = ownDataText(ownDataSections(all, [booking]), NOW);
    expect(text).not.toMatch(/\b[bpcosq]-1\b|undefined|NaN|Invalid|soft|canteen|arrived|result/);
  });

  it('given nothing, then it says so, and no empty heading', () => {
    expect(ownDataSections(none, [])).toEqual([]);
    expect(ownDataText([], NOW)).toContain(nothingKept);
  });

  it('given a name of three hundred characters, then the whole of it', () => {
    const name = '长'.repeat(300);
    const person = { id: 'p', relation: 'self', name, phone: '' } as const;
    expect(ownDataText(ownDataSections({ ...none, people: [person] }, []), NOW)).toContain(name);
  });
});
