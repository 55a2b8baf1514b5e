import type { PlaceInput } from '#contract/booking';
import { instantOf } from '#domain/calendar';
import { aClerk, asking, refusalOf, valueOf } from '../../../test/support/asking';
import { aDayCare, anEvent } from '../../../test/support/given';
import { asA, asB, openScene } from '../../../test/support/scene';
import { desk } from './booker';
import { cancel } from './cancel';
import { placeAs, place } from './place';

const scene = openScene();

type Stay = Extract<PlaceInput['choice'], { kind: 'daycare' }>;

const staying = (serviceId: string, personIds: string[], choice: Partial<Stay> = {}, date = '2026-11-24') =>
  asking(serviceId, personIds, {
    start: 510,
    date,
    choice: { kind: 'daycare', halves: ['am'], lunch: false, trial: false, ...choice },
  });

describe('a day at the station is booked by half-days', () => {
  it('given two for the morning, then a third is refused and may come for the afternoon', async () => {
    const serviceId = scene.offers(aDayCare());
    await scene.booked(staying(serviceId, [scene.someone(), scene.someone()]));
    expect(await scene.refused(staying(serviceId, [scene.someone()]))).toMatchObject({ code: 'SOLD_OUT' });
    const third = scene.someone();
    expect(await scene.refused(staying(serviceId, [third], { halves: ['am', 'pm'] }))).toMatchObject({
      code: 'SOLD_OUT',
    });
    const input = staying(serviceId, [third], { halves: ['pm'] });
    await scene.booked(input);
    expect(scene.session(input)?.left).toEqual({ am: 0, pm: 1, lunch: 1 });
  });

  it('given the last lunch is taken, then a place with lunch is refused and one without is free', async () => {
    const serviceId = scene.offers(aDayCare());
    await scene.booked(staying(serviceId, [scene.someone()], { lunch: true }));
    const personId = scene.someone();
    expect(await scene.refused(staying(serviceId, [personId], { lunch: true }))).toMatchObject({
      code: 'SOLD_OUT',
    });
    expect((await scene.booked(staying(serviceId, [personId]))).status).toBe('confirmed');
  });

  it.each([
    ['lunch', { lunches: 0 }, { lunch: true }],
    ['trial', { trialDays: 0 }, { trial: true }],
  ])('given a station without a %s, then it is not offered', async (what, setup, choice) =>
    expect(await scene.refused(staying(scene.offers(aDayCare(setup)), [scene.someone()], choice))).toEqual({
      code: 'NOT_OFFERED',
      detail: { what },
    }),
  );
});

describe('a first day needs no assessment, once', () => {
  const assessed = () =>
    scene.offers(aDayCare({ rules: { ...aDayCare().rules, eligibility: { grades: ['1', '2'] } } }));

  it('given nobody assessed them, then they may try, and no more than once', async () => {
    const serviceId = assessed();
    const personId = scene.someone({ name: '王秀英' });
    expect(await scene.refused(staying(serviceId, [personId]))).toMatchObject({ code: 'NOT_ELIGIBLE' });
    await scene.booked(staying(serviceId, [personId], { trial: true }));
    const again = staying(serviceId, [personId], { trial: true }, '2026-11-25');
    expect(await scene.refused(again)).toEqual({ code: 'TRIAL_USED', detail: { name: '王秀英' } });
  });

  it('given the trial was months ago and they came, then it is used all the same', async () => {
    const serviceId = assessed();
    const personId = scene.someone();
    const { id } = await scene.booked(staying(serviceId, [personId], { trial: true }));
    await scene.rewrite('bookings', id, { $set: { status: 'arrived' } });
    const inMarch = { ...asA, now: instantOf('2027-03-01', 480) };
    const again = staying(serviceId, [personId], { trial: true }, '2027-03-02');
    expect(await scene.refused(again, inMarch)).toMatchObject({ code: 'TRIAL_USED' });
  });

  it('given the trial was cancelled, then they may try again', async () => {
    const serviceId = assessed();
    const personId = scene.someone();
    const { id } = await scene.booked(staying(serviceId, [personId], { trial: true }));
    await cancel(scene.store, asA, { bookingId: id, reason: '' });
    const again = staying(serviceId, [personId], { trial: true }, '2026-11-25');
    expect((await scene.booked(again)).status).toBe('confirmed');
  });

  it('given trials on two days at the same moment, then one is refused', async () => {
    const serviceId = assessed();
    const personId = scene.someone();
    const inputs = ['2026-11-24', '2026-11-25'].map((date) =>
      staying(serviceId, [personId], { trial: true }, date),
    );
    const outcomes = await Promise.all(inputs.map((input) => place(scene.store, asA, input)));
    expect(outcomes.map((one) => (one.ok ? 'booked' : one.refusal.code)).sort()).toEqual([
      'TRIAL_USED',
      'booked',
    ]);
  });

  it('given a grade that staff entered, then the whole day is theirs', async () => {
    const assessment = { grade: '2', by: '玉溪评估', at: 0, consentAt: 0 };
    const personId = scene.someone({}, { assessment });
    const view = await scene.booked(staying(assessed(), [personId], { halves: ['am', 'pm'], lunch: true }));
    expect(view.status).toBe('confirmed');
  });
});

describe('an event’s seats are for groups of people', () => {
  const attending = (serviceId: string, personIds: string[]) => asking(serviceId, personIds, { start: 840 });
  const elder = () => scene.someone({ born: '1950-01-01' });
  const young = () => scene.someone({ born: '1995-01-01' });

  it('given an elder, then the elders’ seats go first; given those are gone, then everybody’s', async () => {
    const serviceId = scene.offers(anEvent());
    const input = attending(serviceId, [elder(), elder()]);
    await scene.booked(input);
    expect(scene.session(input)?.left).toEqual({ 'quota-elders': 0, 'quota-all': 1, walkIn: 1 });
    await scene.booked(attending(serviceId, [elder()]));
    expect(await scene.refused(attending(serviceId, [young()]))).toMatchObject({ code: 'SOLD_OUT' });
  });

  it('given a family over both quotas, then each sits where they may', async () => {
    const serviceId = scene.offers(anEvent());
    const [mother, son] = [elder(), young()];
    const input = attending(serviceId, [mother, son]);
    await scene.booked(input);
    expect(scene.session(input)?.holders).toMatchObject({
      [mother]: { units: { 'quota-elders': 1 } },
      [son]: { units: { 'quota-all': 1 } },
    });
  });

  it('given seats for elders only, then others are told what they lack', async () => {
    const quotas = [{ id: 'elders', title: '60岁以上', seats: 2, rule: { minAge: 60 } }];
    expect(await scene.refused(attending(scene.offers(anEvent({ quotas })), [young()]))).toMatchObject({
      code: 'NOT_ELIGIBLE',
      detail: { unmet: [{ need: 'min-age', minAge: 60, age: 31 }] },
    });
  });

  it('given seats without groups, then anybody sits anywhere', async () => {
    const serviceId = scene.offers(anEvent({ quotas: undefined, capacity: { seats: 1 } }));
    await scene.booked(attending(serviceId, [young()]));
    expect(await scene.refused(attending(serviceId, [elder()]), asA)).toMatchObject({ code: 'SOLD_OUT' });
  });

  it('given somebody at the door, then the desk seats them on the day, where seats are kept', async () => {
    const serviceId = scene.offers(anEvent());
    const now = instantOf('2026-11-24', 850);
    const atDoor = () =>
      placeAs(
        scene.store,
        desk(aClerk('c1', '王主任', now), 'c1', true),
        attending(serviceId, [scene.someone({ keeper: 'desk:c1' })]),
      );
    expect(await valueOf(atDoor())).toMatchObject({ status: 'confirmed' });
    expect(await refusalOf(atDoor())).toMatchObject({ code: 'SOLD_OUT' });
    expect(await scene.refused(attending(serviceId, [elder()]), { ...asB, now })).toBeDefined();
  });
});
