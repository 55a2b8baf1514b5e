import { instantOf } from '#domain/calendar';
import { statuses } from '#domain/lifecycle';
import type { Unmet } from '#domain/eligibility';
import type { Refusal, RefusalCode } from '#domain/refusal';
import { failureWords } from './failures';
import { refusalWords, stepWords } from './refusals';
import { statusWords } from './statuses';

const NOW = instantOf('2026-11-22', 600);
const UNTIL = instantOf('2026-11-23', 510);
const PHONE = '08770000001';

/** One of every code: the compiler lists what is missing. */
const one: { readonly [C in RefusalCode]: Extract<Refusal, { code: C }>['detail'] } = {
  SOLD_OUT: { left: 0, asked: 1, mayWait: true, waiting: 3 },
  LINE_FULL: { waiting: 20 },
  TOO_LATE: { until: UNTIL },
  TOO_EARLY: { opensOn: '2026-12-01' },
  CLOSED_DAY: { date: '2026-11-28', reason: 'weekly' },
  NO_SUCH_TIME: { date: '2026-11-24', start: 570 },
  SESSION_CLOSED: { reason: '停电' },
  SERVICE_PAUSED: { title: '办事咨询', phone: PHONE },
  ALREADY_BOOKED: { name: '张敏', bookingId: 'b-1', waiting: false },
  LIMIT_REACHED: { name: '张敏', limit: 3, per: 'open' },
  TRIAL_USED: { name: '张敏' },
  TOO_MANY_BOOKINGS: { limit: 40 },
  TOO_MANY_CALLS: { until: UNTIL },
  TOO_MANY_PEOPLE: { limit: 8 },
  TOO_MANY_STANDING: { limit: 10 },
  TOO_MANY_IN_ONE: { limit: 2 },
  PERSON_UNKNOWN: { personId: 'p-1' },
  NOT_ELIGIBLE: { name: '张敏', unmet: [{ need: 'min-age', minAge: 60, age: 41 }] },
  COOLING_OFF: { name: '张敏', until: instantOf('2026-12-01', 0), phone: PHONE },
  OUT_OF_AREA: { phone: PHONE },
  NOT_OFFERED: { what: 'diet', name: 'halal' },
  CHOICE_MISSING: { kind: 'canteen' },
  ANSWERS_WRONG: { faults: [{ questionId: 'q-1', fault: 'missing' }] },
  OFFER_EXPIRED: { until: UNTIL },
  CAPACITY_TAKEN: { unit: 'seats', taken: 5, asked: 3 },
  NOT_YET: { from: UNTIL },
  CODE_SHARED: { bookings: [{ bookingId: 'b-1', name: '张敏', start: 570 }] },
  DRAW_TOO_EARLY: { opensAt: UNTIL },
  NOT_FOUND: { what: 'booking' },
  LAST_MANAGER: {},
  STATE_CHANGED: { status: 'confirmed' },
  RESCHEDULE_TOO_LATE: { until: UNTIL, phone: PHONE },
  CANCEL_TOO_LATE: { until: UNTIL, phone: PHONE },
  NOT_RATEABLE: { why: 'not-arrived' },
  OPEN_BOOKINGS: { bookings: [{ bookingId: 'b-1', title: '午餐', date: '2026-11-24', start: 660 }] },
};
const all = Object.entries(one).map(([code, detail]) => ({ code, detail }) as Refusal);
const say = (refusal: Refusal) => refusalWords(refusal, NOW).say;

describe('every refusal has a sentence and a next step', () => {
  it.each(all.map((refusal) => [refusal.code, refusal] as const))('given %s', (_, refusal) => {
    const { say: sentence, next } = refusalWords(refusal, NOW);
    expect(sentence).toMatch(/[。！？]$/);
    expect(stepWords[next]).toBeTruthy();
  });

  it.each(all.map((refusal) => [refusal.code, refusal] as const))(
    'given %s, then no code, id or unfilled blank is shown',
    (_, refusal) => {
      expect(say(refusal)).not.toMatch(/[A-Z_]{3,}|undefined|NaN|[bpq]-1|confirmed|halal|seats/);
    },
  );
});

describe('a refusal says what explains it', () => {
  it('given some places left but too few, then how many', () => {
    const detail = { left: 1, asked: 2, mayWait: false, waiting: 0 };
    expect(say({ code: 'SOLD_OUT', detail })).toContain('只剩 1 个位置，您要 2 个');
  });

  it('given a dish that ran out, then its name', () => {
    const detail = { left: 0, asked: 1, what: '清蒸鱼', mayWait: false, waiting: 0 };
    expect(say({ code: 'SOLD_OUT', detail })).toContain('“清蒸鱼”刚刚没有了');
  });

  it('given deliveries that ran out, then that, and that there are other ways', () => {
    const detail = { left: 0, asked: 1, channel: 'delivery', mayWait: false, waiting: 0 } as const;
    expect(say({ code: 'SOLD_OUT', detail })).toBe('“送到家”刚刚约满了。换一种吃法，或者换一餐。');
    expect(say({ code: 'SOLD_OUT', detail: { ...detail, left: 1, asked: 2 } })).toContain('只剩 1 份');
    expect(refusalWords({ code: 'SOLD_OUT', detail }, NOW).next).toBe('choose-again');
  });

  it.each([
    [true, { say: expect.stringContaining('前面有 3 个预约在等') as unknown, next: 'wait' }],
    [false, undefined],
  ])('given no place, and that one may wait: %s, then the line is offered or not', (mayWait, or) => {
    const detail = { left: 0, asked: 1, mayWait, waiting: 3 };
    expect(refusalWords({ code: 'SOLD_OUT', detail }, NOW).or).toEqual(or);
  });

  it('given a booking that a relative made, then nobody is led to what they may not see', () => {
    const refusal: Refusal = { code: 'ALREADY_BOOKED', detail: { name: '杨桂芬', waiting: false } };
    expect(refusalWords(refusal, NOW)).toMatchObject({
      say: expect.stringContaining('杨桂芬这个时间已经约好了') as unknown,
      next: 'other-time',
    });
  });

  it.each([
    ['open', '同时最多约 2 件'],
    ['day', '一天最多约 2 次'],
    ['week', '一个星期最多约 2 次'],
    ['month', '一个月最多约 2 次'],
  ] as const)('given a limit per %s, then it says so of the person', (per, words) => {
    expect(say({ code: 'LIMIT_REACHED', detail: { name: '杨桂芬', limit: 2, per } })).toContain(
      `杨桂芬${words}`,
    );
  });

  it.each([
    ['an age nobody knows', [{ need: 'age-unknown', minAge: 60 }], 'person', undefined],
    [
      'no age and no assessment',
      [
        { need: 'age-unknown', minAge: 60 },
        { need: 'grade', grades: ['轻度'] },
      ],
      'person',
      undefined,
    ],
    ['no assessment', [{ need: 'grade', grades: ['轻度'] }], 'call', 'trial'],
    [
      'too young and no assessment',
      [
        { need: 'min-age', minAge: 60, age: 41 },
        { need: 'grade', grades: ['轻度'] },
      ],
      'call',
      undefined,
    ],
  ] as [string, Unmet[], string, string | undefined][])(
    'given %s, then what would help is offered',
    (_, unmet, next, or) => {
      const words = refusalWords({ code: 'NOT_ELIGIBLE', detail: { name: '张敏', unmet } }, NOW);
      expect([words.next, words.or?.next]).toEqual([next, or]);
    },
  );

  it('given a rest after misses, then the day on which it is over', () => {
    expect(say({ code: 'COOLING_OFF', detail: one.COOLING_OFF as never })).toContain('12月1日 周二');
  });

  it('given a holiday, then its name', () => {
    const detail = { date: '2026-10-01', reason: 'holiday', name: '国庆节' } as const;
    expect(say({ code: 'CLOSED_DAY', detail })).toContain('国庆节放假');
  });

  it('given a deadline that has passed, then when it was', () => {
    expect(say({ code: 'CANCEL_TOO_LATE', detail: { until: UNTIL, phone: '1' } })).toContain(
      '11月23日 周一 上午 8:30',
    );
  });

  it.each(statuses)('given the state %s, then by its name', (status) => {
    expect(say({ code: 'STATE_CHANGED', detail: { status } })).toContain(`“${statusWords[status].name}”`);
  });

  it('given a state nobody knows, then it is not shown raw', () => {
    expect(say({ code: 'STATE_CHANGED', detail: { status: 'frozen' } })).not.toContain('frozen');
  });

  it('given an unknown community, then the chooser is offered, not a page that cannot open', () => {
    expect(refusalWords({ code: 'NOT_FOUND', detail: { what: 'community' } }, NOW).next).toBe(
      'choose-community',
    );
  });
});

it('every other way to fail has a sentence', () => {
  for (const sentence of Object.values(failureWords)) expect(sentence).toMatch(/。$/);
});

describe('a step leads to where something can be done about it', () => {
  const soldOut = { left: 0, asked: 1, mayWait: false, waiting: 0 };
  it.each<[string, Refusal, string]>([
    ['a dish that is gone', { code: 'SOLD_OUT', detail: { ...soldOut, what: '清蒸鱼' } }, 'choose-again'],
    ['a time that is full', { code: 'SOLD_OUT', detail: soldOut }, 'other-time'],
    [
      'an age nobody knows',
      { code: 'NOT_ELIGIBLE', detail: { name: '张敏', unmet: [{ need: 'age-unknown', minAge: 60 }] } },
      'person',
    ],
    [
      'an age that does not fit',
      { code: 'NOT_ELIGIBLE', detail: { name: '张敏', unmet: [{ need: 'min-age', minAge: 60, age: 41 }] } },
      'call',
    ],
    [
      'a question without an answer',
      { code: 'ANSWERS_WRONG', detail: { faults: [{ questionId: 'q', fault: 'missing' }] } },
      'answer',
    ],
  ])('given %s, then %#', (_, refusal, next) => {
    expect(refusalWords(refusal, NOW).next).toBe(next);
  });

  it('given an address out of reach, then one may call, or mend it', () => {
    const { next, or } = refusalWords({ code: 'OUT_OF_AREA', detail: { phone: PHONE } }, NOW);
    expect([next, or?.next]).toEqual(['call', 'choose-again']);
  });
});
