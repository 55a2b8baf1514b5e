import { instantOf } from '#domain/calendar';
import type { Refusal, RefusalCode } from '#domain/refusal';
import { failureWords } from './failures';
import { refusalWords, stepWords } from './refusals';

const NOW = instantOf('2026-11-22', 600);
const UNTIL = instantOf('2026-11-23', 510);

/** One of every code: the compiler lists what is missing. */
const one: { readonly [C in RefusalCode]: Extract<Refusal, { code: C }>['detail'] } = {
  SOLD_OUT: { left: 0, asked: 1 },
  TOO_LATE: { until: UNTIL },
  TOO_EARLY: { opensOn: '2026-12-01' },
  CLOSED_DAY: { date: '2026-11-28', reason: 'weekly' },
  NO_SUCH_TIME: { date: '2026-11-24', start: 570 },
  SESSION_CLOSED: { reason: '停电' },
  SERVICE_PAUSED: { title: '办事咨询', phone: '08770000001' },
  ALREADY_BOOKED: { bookingId: 'b-1' },
  LIMIT_REACHED: { limit: 3 },
  TOO_MANY_PEOPLE: { limit: 8 },
  PERSON_UNKNOWN: { personId: 'p-1' },
  NOT_FOUND: { what: 'booking' },
  STATE_CHANGED: { status: 'confirmed' },
  RESCHEDULE_TOO_LATE: { until: UNTIL, phone: '08770000001' },
  CANCEL_TOO_LATE: { until: UNTIL, phone: '08770000001' },
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
      expect(say(refusal)).not.toMatch(/[A-Z_]{3,}|undefined|NaN|b-1|p-1|confirmed/);
    },
  );
});

describe('a refusal says what explains it', () => {
  it('given some places left but too few, then how many', () => {
    expect(say({ code: 'SOLD_OUT', detail: { left: 1, asked: 2 } })).toContain('只剩 1 个位置');
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
