import { dateAt, instantOf, minuteAt } from './calendar';
import {
  callBackOf,
  isBad,
  isSameOpinion,
  levels,
  RATING_DAYS,
  whyNotRateable,
  type Opinion,
} from './rating';

const ENDED = instantOf('2026-11-24', 720);
const DAY = 86_400_000;
const arrived = { status: 'arrived', endsAt: ENDED } as const;
const opinion: Opinion = { level: 2, aspects: ['time'], text: '等了很久' };

describe('a matter can be rated once, by who came, for a while', () => {
  it('given one who came, then until the thirtieth day after', () => {
    expect(whyNotRateable(arrived, ENDED)).toBeUndefined();
    expect(whyNotRateable(arrived, ENDED + RATING_DAYS * DAY)).toBeUndefined();
    expect(whyNotRateable(arrived, ENDED + RATING_DAYS * DAY + 1)).toBe('too-late');
  });

  it.each(['pending', 'confirmed', 'missed', 'cancelled'] as const)('given %s, then not', (status) => {
    expect(whyNotRateable({ status, endsAt: ENDED }, ENDED)).toBe('not-arrived');
  });

  it('given one that was rated, or whose personal parts are gone, then not again', () => {
    expect(whyNotRateable({ ...arrived, ratedAt: ENDED }, ENDED)).toBe('rated');
    expect(whyNotRateable({ ...arrived, redactedAt: ENDED }, ENDED)).toBe('too-late');
  });
});

describe('a bad rating is called back', () => {
  it('given the five levels, then the two of dissatisfaction are bad', () => {
    expect(levels.map((level) => isBad({ level }))).toEqual([false, false, false, true, true]);
  });

  it('given a Thursday, then the call is due at the end of the Thursday after, once a booking', () => {
    const now = instantOf('2026-11-26', 600);
    const whom = { name: '张敏', phone: '13800138000' };
    const call = callBackOf({ _id: 'b1', communityId: 'c1' }, opinion, whom, [], now);
    expect(call).toMatchObject({ _id: 'b1:bad-rating', reason: 'bad-rating', state: 'open', ...whom });
    expect([dateAt(call.dueAt - 1), minuteAt(call.dueAt - 1)]).toEqual(['2026-12-03', 1439]);
    expect(call.about).toBe('等了很久');
  });
});

it('given two opinions, then they are the same when all of it is', () => {
  expect(isSameOpinion(opinion, { ...opinion })).toBe(true);
  expect(isSameOpinion(opinion, { ...opinion, level: 1 })).toBe(false);
  expect(isSameOpinion(opinion, { ...opinion, text: '' })).toBe(false);
  expect(isSameOpinion(opinion, { ...opinion, aspects: [] })).toBe(false);
});
