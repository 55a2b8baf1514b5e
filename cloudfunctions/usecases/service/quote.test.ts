import fc from 'fast-check';
import type { PlaceInput } from '#contract/booking';
import type { QuoteInput, QuoteView } from '#contract/service';
import type { SubsidyTable } from '#domain/subsidy-table';
import { canteenOf } from '../../../local/seed/canteens';
import { communities } from '../../../local/seed/district';
import { eating, fresh, refusalOf, valueOf } from '../../../test/support/asking';
import { aCanteen, aService } from '../../../test/support/given';
import { asA, asB, openScene } from '../../../test/support/scene';
import { subsidyPlaces, subsidyTableOf } from '../../../test/support/subsidy-tables';
import { tripsOf } from '../../../test/support/trips';
import { quote } from './quote';

const scene = openScene();

const [first] = communities;
const seeded = first && canteenOf(first);
if (seeded?.kind !== 'canteen' || !seeded.subsidy) throw new Error('the seed has no subsidised canteen');

/** What places published, and what the demonstration has. */
const tables: readonly (readonly [string, SubsidyTable])[] = [
  ...subsidyPlaces.map((place) => [place, subsidyTableOf(place)] as const),
  ['the demonstration', seeded.subsidy],
];

/** What is asked before it is booked. */
function asked({ serviceId, date, start, personIds, choice }: PlaceInput): QuoteInput {
  if (!choice) throw new Error('nothing is eaten');
  return { serviceId, date, start, personIds, choice };
}

const quoted = (input: PlaceInput, caller = asA) => valueOf(quote(scene.store, caller, asked(input)));

/** As the booking says it. */
async function booked(input: PlaceInput, caller = asA): Promise<Omit<QuoteView, 'byGroup'>> {
  const { persons, payFen = 0 } = await scene.booked(input, caller);
  return {
    persons: persons.map(({ personId, name, price }) => ({ personId, name, ...price })),
    totalFen: payFen,
  } as Omit<QuoteView, 'byGroup'>;
}

const withoutHints = ({ persons, totalFen }: QuoteView) => ({
  persons: persons.map(({ unsubsidised: _why, ...price }) => price),
  totalFen,
});

const table: SubsidyTable = {
  rule: { kind: 'deduction', tiers: [{ fromAge: 60, fen: 300 }], groups: [{ group: '低保', fen: 800 }] },
  perDay: 1,
  excludedChannels: ['delivery'],
  deliveryFeeFen: 200,
};
const canteen = (subsidy: SubsidyTable | undefined = table) =>
  scene.offers(aCanteen({ ...(subsidy ? { subsidy } : {}), channels: { 'eat-in': {}, delivery: {} } }));
const elder = () => scene.someone({ born: '1950-01-01' });

describe('what is quoted is what is recorded', () => {
  const GROUPS = ['特困', '低保', '残疾', '失能'];
  const aGuest = fc.record({
    said: fc.constantFrom(undefined, '1935-06-01', '1946-11-24', '1960-01-01', '1966-11-25', '1990-01-01'),
    verified: fc.option(
      fc.record({
        born: fc.constantFrom(undefined, '1940-01-01', '1985-01-01'),
        groups: fc.subarray(GROUPS),
        monthCards: fc.constantFrom([], ['2026-11']),
      }),
      { nil: undefined },
    ),
    dishIds: fc.subarray(['fish', 'tofu', 'rice'], { minLength: 1 }),
  });
  const meals = fc.record({
    guests: fc.array(aGuest, { minLength: 1, maxLength: 3 }),
    delivered: fc.boolean(),
  });

  it.each(tables)('given the table of %s, for any family and two meals of a day', async (_, subsidy) => {
    await fc.assert(
      fc.asyncProperty(meals, async ({ guests, delivered }) => {
        const caller = { ...asA, openid: fresh('keeper') };
        const personIds = guests.map(({ said, verified }) =>
          scene.someone(
            { keeper: caller.openid, ...(said ? { born: said } : {}) },
            verified && {
              groups: verified.groups,
              monthCards: verified.monthCards,
              ...(verified.born ? { born: verified.born } : {}),
            },
          ),
        );
        const orders = guests.map(({ dishIds }, i) => ({
          ...{ personId: personIds[i] ?? '', dishIds },
          diets: [],
        }));
        const serving = delivered
          ? ({ channel: 'delivery', address: { text: '荷花路 1 号' } } as const)
          : ({ channel: 'eat-in' } as const);
        // The second meal of the day meets what the first one used up.
        for (const serviceId of [canteen(subsidy), canteen(subsidy)]) {
          const input = eating(serviceId, personIds, [], { ...serving, orders });
          const before = withoutHints(await quoted(input, caller));
          expect(before).toEqual(await booked(input, caller));
        }
      }),
      { numRuns: 8 },
    );
  });

  it('given a limited subsidy that a meal has, when that day is asked again, then it costs its price', async () => {
    const personId = elder();
    const one = eating(canteen(), [personId], ['fish']);
    expect(await quoted(one)).toMatchObject({ totalFen: 1200, persons: [{ subsidyFen: 300 }] });
    await scene.booked(one);
    const other = eating(canteen(), [personId], ['fish']);
    expect(await quoted(other)).toMatchObject({ totalFen: 1500, persons: [{ subsidyFen: 0 }] });
  });
});

describe('a quote tells no more than the price', () => {
  const NONE: SubsidyTable = { rule: { kind: 'none' }, excludedChannels: [], deliveryFeeFen: 0 };
  const HOME = { channel: 'delivery', address: { text: '荷花路 1 号' } } as const;

  it('given a group that staff verified, then the price is lower and nobody reads why', async () => {
    const personId = scene.someone({ born: '1950-01-01' }, { groups: ['低保'] });
    const view = await quoted(eating(canteen(), [personId], ['fish']));
    expect(view).toMatchObject({ totalFen: 700, persons: [{ payFen: 700, subsidyFen: 800 }] });
    expect(JSON.stringify(view)).not.toMatch(/低保|group"|shares|why/);
  });

  it.each([
    ['nobody’s birthday where ages count', 'age-unknown', table, {}, {}],
    ['somebody too young', 'not-entitled', table, { born: '1990-01-01' }, {}],
    ['no subsidy at all', 'no-subsidy', NONE, {}, {}],
    ['a delivery, which has none', 'channel', table, { born: '1950-01-01' }, HOME],
    ['a meal that is too cheap', 'minimum', { ...table, minOrderFen: 2000 }, { born: '1950-01-01' }, {}],
  ] as const)('given %s, then why there is none: %s', async (_, unsubsidised, subsidy, card, change) => {
    const input = eating(canteen(subsidy), [scene.someone(card)], ['fish'], change);
    expect((await quoted(input)).persons[0]).toMatchObject({ unsubsidised, subsidyFen: 0 });
  });

  it('given a subsidised meal that day already, then that the day’s is used up', async () => {
    const personId = elder();
    await scene.booked(eating(canteen(), [personId], ['fish']));
    const [person] = (await quoted(eating(canteen(), [personId], ['fish']))).persons;
    expect(person?.unsubsidised).toBe('day-used-up');
  });

  it('given a subsidy, then nothing of why', async () => {
    expect((await quoted(eating(canteen(), [elder()], ['fish']))).persons[0]).not.toHaveProperty(
      'unsubsidised',
    );
  });

  it('given prices for groups, then it is said of the canteen, whoever asks', async () => {
    expect((await quoted(eating(canteen(NONE), [elder()]))).byGroup).toBe(false);
    expect((await quoted(eating(canteen(), [elder()]))).byGroup).toBe(true);
    const verified = scene.someone({}, { groups: ['低保'] });
    expect((await quoted(eating(canteen(), [verified]))).byGroup).toBe(true);
  });
});

describe('a quote takes nothing and refuses what a booking refuses', () => {
  const refused = (input: PlaceInput, caller = asA) => refusalOf(quote(scene.store, caller, asked(input)));

  it('costs one round trip, and leaves no session, booking or key', async () => {
    const serviceId = canteen();
    const input = eating(serviceId, [elder(), elder()], ['fish']);
    const { trips } = await tripsOf(() => quoted(input));
    expect(trips).toBe(1);
    expect(scene.session(input)).toBeUndefined();
    expect(scene.cloud.all('bookings', { serviceId })).toEqual([]);
  });

  it('given somebody else’s person, then nobody is known', async () => {
    const input = eating(canteen(), [elder()]);
    expect((await refused(input, asB))?.code).toBe('PERSON_UNKNOWN');
  });

  it.each([
    ['a dish of another menu', 'NOT_OFFERED', { dishIds: ['gone'] }, {}],
    ['no order of a person', 'CHOICE_MISSING', { dishIds: ['fish'] }, { orders: [] }],
    ['a delivery nowhere', 'CHOICE_MISSING', { dishIds: ['fish'] }, { channel: 'delivery' as const }],
    ['a day too far', 'TOO_EARLY', { dishIds: ['fish'] }, { date: '2027-06-01' }],
    ['a meal whose cut-off is over', 'TOO_LATE', { dishIds: ['fish'] }, { date: '2026-11-23' }],
  ])('given %s, then %s', async (_, code, { dishIds }, change) => {
    expect((await refused(eating(canteen(), [elder()], dishIds, change)))?.code).toBe(code);
  });

  it('given an unknown service, and one that is no canteen, then neither is found', async () => {
    const counter = scene.offers(aService());
    const input = eating(counter, [elder()]);
    expect((await refused({ ...input, start: 540 }))?.code).toBe('NOT_FOUND');
    expect((await refused({ ...input, serviceId: fresh('nowhere') }))?.code).toBe('NOT_FOUND');
  });

  it('given all sold out and somebody who would wait, then the price is told all the same', async () => {
    const serviceId = scene.offers(
      aCanteen({ subsidy: table, meals: aCanteen().meals.map((meal) => ({ ...meal, meals: 2, walkIn: 1 })) }),
    );
    await scene.booked(eating(serviceId, [elder()], ['fish']));
    expect(await quoted(eating(serviceId, [elder()], ['fish']))).toMatchObject({ totalFen: 1200 });
  });
});
