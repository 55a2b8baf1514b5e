import { instantOf } from './calendar';
import { mayWriteMinutes } from './minutes';

const time = { date: '2026-11-24', start: 840 };
const begins = instantOf(time.date, time.start);

describe('minutes are written of a meeting that took place', () => {
  it.each([
    ['before it', begins - 1, { ok: false, refusal: { code: 'NOT_YET', detail: { from: begins } } }],
    ['once it has begun', begins, { ok: true }],
    ['long after', begins + 1e10, { ok: true }],
  ])('given a moment %s, then', (_, now, outcome) => {
    expect(mayWriteMinutes(time, undefined, now)).toMatchObject(outcome);
    expect(mayWriteMinutes(time, { state: 'open' }, now)).toMatchObject(outcome);
  });

  it('given it was called off, then there is nothing to write', () =>
    expect(mayWriteMinutes(time, { state: 'closed', closedReason: '停电' }, begins)).toMatchObject({
      refusal: { code: 'SESSION_CLOSED', detail: { reason: '停电' } },
    }));
});
