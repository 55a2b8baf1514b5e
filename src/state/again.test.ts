import type { BookingView } from '#contract/booking';
import { againOf, lastOver } from './again';

jest.mock('../routes', () => ({}));
jest.mock('./drafts', () => ({}));

const booking = (more: Partial<BookingView> = {}): BookingView => ({
  id: 'b',
  code: '318204',
  kind: 'visit',
  serviceId: 'visit',
  title: '上门办理',
  communityId: 'c',
  communityName: '',
  place: '',
  phone: '',
  date: '2026-11-20',
  start: 540,
  end: 630,
  persons: [{ personId: 'mother', name: '杨桂芬' }],
  choice: { kind: 'visit', taskId: 'photo', address: { text: '玉兴路 1 号' } },
  answers: { stairs: '三楼' },
  note: '听力不好',
  status: 'arrived',
  cancelUntil: 0,
  history: [],
  may: [],
  ...more,
});

describe('the same again takes over everything but the time', () => {
  it('given a visit, then its errand, address, answers, note and person', () => {
    const { choice, answers, note } = booking();
    expect(againOf(booking())).toEqual({
      choice,
      answers,
      note,
      personIds: ['mother'],
      together: false,
      date: undefined,
      start: undefined,
      end: undefined,
    });
  });

  it('given two persons, then both are ticked', () => {
    const persons = [...booking().persons, { personId: 'self', name: '李明' }];
    expect(againOf(booking({ persons }))).toMatchObject({ personIds: ['mother', 'self'], together: true });
  });

  it('given a trial day, then the next one is a day as usual', () => {
    const choice = { kind: 'daycare', halves: ['am'], lunch: true, trial: true } as const;
    expect(againOf(booking({ choice })).choice).toEqual({ ...choice, trial: false });
  });
});

describe('what may be wanted again is what came to something', () => {
  it.each([
    ['arrived', true],
    ['confirmed', true],
    ['missed', true],
    ['declined', false],
    ['cancelled', false],
    ['expired', false],
    ['offered', false],
  ] as const)('given one %s, then %s', (status, wanted) => {
    expect(lastOver({ past: [booking({ status })] }) !== undefined).toBe(wanted);
  });

  it('given several, then the latest that is wanted', () => {
    const past = [booking({ id: '1', serviceId: 'x' }), booking({ id: '2' }), booking({ id: '3' })];
    expect(lastOver({ past }, ({ serviceId }) => serviceId === 'visit')?.id).toBe('2');
  });
});
