import type { BookingView, MineView } from '#contract/booking';
import { instantOf } from '#domain/calendar';
import { attentionOf } from './attention';

const NOW = instantOf('2026-11-24', 600);

const booking = (id: string, more: Partial<BookingView>): BookingView => ({
  id,
  code: '318204',
  kind: 'counter',
  serviceId: 's',
  title: '',
  communityId: 'c',
  communityName: '',
  place: '',
  phone: '',
  date: '2026-11-25',
  start: 540,
  end: 570,
  persons: [],
  note: '',
  status: 'confirmed',
  cancelUntil: 0,
  history: [],
  may: [],
  ...more,
});
const by = (part: 'resident' | 'staff' | 'clock'): BookingView['history'] => [
  { at: 0, action: 'cancel', part },
];
const ids = (mine: MineView, seen: string[] = []) => attentionOf(mine, seen, NOW).map(({ id }) => id);
const past = (id: string, more: Partial<BookingView>): MineView => ({
  upcoming: [],
  past: [booking(id, more)],
  unread: 0,
});

describe('home points at what needs a look', () => {
  it('given a place that is offered, then at it, before everything else', () => {
    const offered = booking('offer', { status: 'offered' });
    const declined = booking('no', { status: 'declined' });
    expect(ids({ upcoming: [booking('plain', {}), offered], past: [declined], unread: 0 })).toEqual([
      'offer',
      'no',
    ]);
  });

  it.each([
    ['declined', past('x', { status: 'declined' }), ['x']],
    ['cancelled by the staff', past('x', { status: 'cancelled', history: by('staff') }), ['x']],
    ['cancelled by the clock', past('x', { status: 'cancelled', history: by('clock') }), ['x']],
    ['cancelled by oneself', past('x', { status: 'cancelled', history: by('resident') }), []],
    ['declined, and its time over', past('x', { status: 'declined', date: '2026-11-23' }), []],
    ['confirmed', past('x', {}), []],
  ])('given one %s, then %j', (_, mine, expected) => {
    expect(ids(mine)).toEqual(expected);
  });

  it('given one that was looked at, then it is left alone; an offer is not', () => {
    expect(ids(past('x', { status: 'declined' }), ['x'])).toEqual([]);
    expect(ids({ upcoming: [booking('o', { status: 'offered' })], past: [], unread: 0 }, ['o'])).toEqual([
      'o',
    ]);
  });

  it('given nothing known yet, then nothing', () => {
    expect(attentionOf(undefined, [], NOW)).toEqual([]);
  });
});
