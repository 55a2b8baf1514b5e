import fc from 'fast-check';
import { aService, NOW } from '../../../test/support/given';
import type { ServiceOf, Span } from '../service';
import { freshSession } from '../session';
import { counter, cut } from './counter';

const service = aService({ capacity: { seats: 3 } }) as ServiceOf<'counter'>;
const session = freshSession(service, '2026-11-24', [540, 570]);
const guest = (personId: string) => ({ personId, name: personId, phone: '', groups: [] });

describe('hours are cut into sessions', () => {
  it('given two spans, then each is cut by itself and a rest too short is left out', () =>
    expect(
      counter.slots({ ...service, slotMinutes: 30 }, [
        [540, 615],
        [840, 900],
      ]),
    ).toEqual([
      [540, 570],
      [570, 600],
      [840, 870],
      [870, 900],
    ]));

  it.each<[string, Span, Span[]]>([
    ['as long as a session', [540, 570], [[540, 570]]],
    ['a minute too short', [540, 569], []],
    ['empty', [540, 540], []],
  ])('given a span that is %s, then its sessions are right', (_, span, slots) =>
    expect(cut([span], 30)).toEqual(slots),
  );

  it('given any spans, then sessions are equally long, within their span, one after the other, and no more would fit', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 1440 }), fc.nat({ max: 600 })), { maxLength: 3 }),
        fc.integer({ min: 5, max: 120 }),
        (list, minutes) => {
          for (const [from, long] of list) {
            const slots = cut([[from, from + long]], minutes);
            slots.forEach(([start, end], i) =>
              expect([start, end - start]).toEqual([from + i * minutes, minutes]),
            );
            const used = slots.length * minutes;
            expect(used).toBeLessThanOrEqual(long);
            expect(long - used).toBeLessThan(minutes);
          }
        },
      ),
    ));
});

describe('each person takes a seat', () => {
  it('given two persons, then each wants one, and a calendar shows how many are left', () => {
    const ask = { booking: 'b1', guests: [guest('p1'), guest('p2')], walkIn: false, session };
    expect(counter.wants(service, ask)).toEqual({
      ok: true,
      value: { p1: [{ seats: 1 }], p2: [{ seats: 1 }] },
    });
    expect(counter.capacityOf(service, [540, 570])).toEqual({ seats: 3 });
    expect([counter.placesIn({ seats: 2 }), counter.placesIn({})]).toEqual([2, 0]);
    expect(session.bookUntil).toBeGreaterThan(NOW);
  });
});
