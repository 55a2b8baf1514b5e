import type { PlaceInput } from '#contract/booking';
import type { Profile } from '#domain/person';
import type { MealPrice } from '#domain/subsidy';
import type { SubsidyTable } from '#domain/subsidy-table';
import { eating, fresh } from '../../../test/support/asking';
import { aCanteen } from '../../../test/support/given';
import { asA, asB, openScene } from '../../../test/support/scene';
import { deskBooking } from '../views';
import { cancel } from './cancel';
import { reschedule } from './reschedule';

const scene = openScene();

/** Three yuan less from 60 on, once a day, not for deliveries, which cost two yuan. */
const subsidy: SubsidyTable = {
  rule: { kind: 'deduction', tiers: [{ fromAge: 60, fen: 300 }], groups: [{ group: '低保', fen: 800 }] },
  perDay: 1,
  excludedChannels: ['delivery'],
  deliveryFeeFen: 200,
};

const elder = (profile?: Partial<Profile>) => scene.someone({ born: '1950-01-01' }, profile);
const canteen = () => scene.offers(aCanteen({ subsidy }));

async function priceOf(input: PlaceInput, caller = asA): Promise<MealPrice | undefined> {
  const { id } = await scene.booked(input, caller);
  return scene.record(id).persons[0]?.price;
}

describe('a meal costs what the table says of its day', () => {
  it.each([
    ['the day before the sixtieth birthday', '1966-11-25', 0],
    ['the sixtieth birthday', '1966-11-24', 300],
  ])('given a meal on %s, then the age of that day counts, not that of the booking', async (_, born, fen) =>
    expect(await priceOf(eating(canteen(), [scene.someone({ born })], ['tofu']))).toMatchObject({
      listFen: 1200,
      subsidyFen: fen,
      payFen: 1200 - fen,
    }),
  );

  it('given a group that staff verified, then the better of age and group counts', async () =>
    expect(await priceOf(eating(canteen(), [elder({ groups: ['低保'] })], ['fish']))).toMatchObject({
      subsidyFen: 800,
      why: { by: 'group', group: '低保' },
    }));

  it('given a birth date that staff verified otherwise, then theirs counts', async () =>
    expect(await priceOf(eating(canteen(), [elder({ born: '1990-01-01' })], ['fish']))).toMatchObject({
      subsidyFen: 0,
    }));

  it('given a delivery, then no subsidy and the fee on top', async () => {
    const address = { text: '荷花路 1 号' };
    const input = eating(canteen(), [elder()], ['fish'], { channel: 'delivery', address });
    expect(await priceOf(input)).toMatchObject({ subsidyFen: 0, deliveryFeeFen: 200, payFen: 1700 });
  });

  it('shows the price, and not why it is lower', async () => {
    const view = await scene.booked(eating(canteen(), [elder({ groups: ['低保'] })], ['fish']));
    expect(view).toMatchObject({ payFen: 700, persons: [{ price: { subsidyFen: 800, payFen: 700 } }] });
    expect(JSON.stringify(view)).not.toContain('低保');
  });
});

describe('a price is frozen with the booking', () => {
  it('given menu, subsidy and birth date change, then the booking says what it said', async () => {
    const serviceId = canteen();
    const personId = elder();
    const { id } = await scene.booked(eating(serviceId, [personId], ['fish']));
    const { persons } = scene.record(id);
    expect(persons[0]?.price).toMatchObject({ listFen: 1500, subsidyFen: 300, payFen: 1200 });
    await scene.rewrite('services', serviceId, { $unset: { subsidy: '', meals: '' } });
    await scene.rewrite('people', `resident-a-${personId}`, { $set: { born: '2000-01-01' } });
    await cancel(scene.store, asA, { bookingId: id, reason: '' });
    expect(scene.record(id).persons).toEqual(persons);
  });
});

describe('what was ordered is kept as the menu called it', () => {
  const fish = { title: '清蒸鱼', priceFen: 1500 };

  it('given another menu the next moment, then the booking, its keeper and the desk still read the dishes', async () => {
    const [mother, father] = [elder(), elder()];
    const orders = [
      { personId: mother, dishIds: ['rice', 'fish'], diets: [] },
      { personId: father, dishIds: ['tofu'], diets: [] },
    ];
    const view = await scene.booked(eating(canteen(), [mother, father], [], { orders }));
    const dishes = [[fish, { title: '米饭', priceFen: 100 }], [{ title: '烧豆腐', priceFen: 1200 }]];
    await scene.rewrite('sessions', scene.record(view.id).sessionId, { $set: { menu: [] } });
    expect(view.persons.map((person) => person.dishes)).toEqual(dishes);
    expect(scene.record(view.id).persons.map((person) => person.dishes)).toEqual(dishes);
    expect(deskBooking(scene.record(view.id), asA.now).persons.map((person) => person.dishes)).toEqual(
      dishes,
    );
  });

  it('given a move to a day that calls the dish otherwise, then that day’s name', async () => {
    const serviceId = canteen();
    const { id } = await scene.booked(eating(serviceId, [elder()], ['fish']));
    const there = eating(serviceId, [elder()], ['rice'], { date: '2026-11-25' });
    await scene.booked(there);
    const menu = [{ id: 'fish', title: '豆豉鱼', priceFen: 1600 }];
    await scene.rewrite('sessions', scene.session(there)?._id ?? '', { $set: { menu } });
    await reschedule(scene.store, asA, { bookingId: id, date: '2026-11-25', start: 660 });
    expect(scene.record(id).persons[0]?.dishes).toEqual([{ title: '豆豉鱼', priceFen: 1600 }]);
  });

  it('given a meal whose menu nobody has written, then no dish is said', async () => {
    const meals = aCanteen().meals.map((meal) => ({ ...meal, menu: [] }));
    const view = await scene.booked(eating(scene.offers(aCanteen({ subsidy, meals })), [elder()], []));
    expect(view.persons[0]).not.toHaveProperty('dishes');
  });
});

describe('a subsidy limited to one meal a day', () => {
  it('given two canteens booked for one elder, then the first is cheaper and the second costs its price', async () => {
    const personId = elder();
    expect((await priceOf(eating(canteen(), [personId], ['fish'])))?.subsidyFen).toBe(300);
    expect(await priceOf(eating(canteen(), [personId], ['fish']))).toMatchObject({
      subsidyFen: 0,
      why: { by: 'none', because: 'day-used-up', perDay: 1 },
    });
  });

  it('given two keepers who book two canteens for one elder at the same moment, many times, then exactly one meal is cheaper', async () => {
    for (let round = 0; round < 8; round++) {
      const personId = fresh('elder');
      for (const keeper of ['resident-a', 'resident-b'])
        scene.someone({ keeper, personId, born: '1950-01-01' });
      const prices = await Promise.all([
        priceOf(eating(canteen(), [personId], ['fish'])),
        priceOf(eating(canteen(), [personId], ['fish']), asB),
      ]);
      expect(prices.map((price) => price?.subsidyFen).sort()).toEqual([0, 300]);
    }
  });

  it('given the subsidised meal is cancelled, then the next one booked is cheaper again', async () => {
    const personId = elder();
    const { id } = await scene.booked(eating(canteen(), [personId], ['fish']));
    await cancel(scene.store, asA, { bookingId: id, reason: '' });
    expect((await priceOf(eating(canteen(), [personId], ['fish'])))?.subsidyFen).toBe(300);
  });

  it('given nobody entitled, then a meal takes nothing of the day’s', async () => {
    const personId = scene.someone({ born: '1990-01-01' });
    const { id } = await scene.booked(eating(canteen(), [personId], ['fish']));
    expect(scene.record(id).persons[0]?.price?.countsForDay).toBe(false);
    expect(scene.record(id).limitKeys.filter((key) => key.startsWith('subsidy:'))).toEqual([]);
  });

  it('given a meal that is too cheap, then the day’s subsidy is still there for the next one', async () => {
    const dear: SubsidyTable = { ...subsidy, minOrderFen: 1000 };
    const personId = elder();
    const first = eating(scene.offers(aCanteen({ subsidy: dear })), [personId], ['rice']);
    expect((await priceOf(first))?.subsidyFen).toBe(0);
    expect((await priceOf(eating(canteen(), [personId], ['fish'])))?.subsidyFen).toBe(300);
  });

  it('given a subsidised meal moved to another day, then it is subsidised there and the first day is free again', async () => {
    const personId = elder();
    const serviceId = canteen();
    const { id } = await scene.booked(eating(serviceId, [personId], ['fish']));
    await reschedule(scene.store, asA, { bookingId: id, date: '2026-11-25', start: 660 });
    expect(scene.record(id)).toMatchObject({ date: '2026-11-25', persons: [{ price: { subsidyFen: 300 } }] });
    expect((await priceOf(eating(canteen(), [personId], ['fish'])))?.subsidyFen).toBe(300);
    const there = eating(canteen(), [personId], ['fish'], { date: '2026-11-25' });
    expect((await priceOf(there))?.subsidyFen).toBe(0);
  });
});
