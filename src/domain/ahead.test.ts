import { aCanteen, anEvent, aService, NOW } from '../../test/support/given';
import { aheadOf, lastAhead } from './ahead';
import { instantOf } from './calendar';
import type { Circumstances } from './schedule';
import type { Service } from './service';
import { glanceOf, type Glance } from './session';

const calm: Circumstances = { calendar: [{ _id: '2026', days: [] }], closures: [] };
const glances = (service: Service): Glance[] => aheadOf(service, [], calm, NOW).open.map(glanceOf);
const touched = (one: Glance, change: Partial<Glance> = {}): Glance => ({ ...one, rev: 1, ...change });

describe('sessions of the coming days', () => {
  it('reach a week ahead, and never past the service’s horizon', () => {
    const service = aService();
    expect(lastAhead(service, NOW)).toBe('2026-11-30');
    expect(lastAhead({ ...service, rules: { ...service.rules, horizonDays: 2 } }, NOW)).toBe('2026-11-25');
    expect(lastAhead({ ...service, rules: { ...service.rules, horizonDays: 60 } }, NOW)).toBe('2026-11-30');
  });

  it('begin with those that can still be booked', () => {
    const today = glances(aService()).filter(({ date }) => date === '2026-11-23');
    expect(today.map(({ start }) => start)).toEqual([570, 600, 630, 660, 690]);
  });

  it('are what they are already, whatever the order of their fields', () => {
    const service = aCanteen();
    const reversed = glances(service).map(
      (one) =>
        ({ ...one, capacity: Object.fromEntries(Object.entries(one.capacity).reverse()) }) satisfies Glance,
    );
    expect(aheadOf(service, reversed, calm, NOW)).toEqual({ open: [], remove: [], leftOver: [] });
  });

  it.each<[string, Service]>([
    ['capacity', aService({ capacity: { seats: 3 } })],
    ['length', aService({ slotMinutes: 20 })],
    ['notice', aService({ rules: { ...aService().rules, noticeMinutes: 90 } })],
    ['deadline to cancel', aService({ rules: { ...aService().rules, cancelMinutes: 90 } })],
    ['community', aService({ communityId: 'c2' })],
  ])('follow another %s, while booking is open', (_, service) => {
    const known = glances(aService());
    const { open, remove } = aheadOf(service, known, calm, NOW);
    const tomorrows = known.filter(({ date }) => date > '2026-11-23').map(({ _id }) => _id);
    expect(remove).toEqual(expect.arrayContaining(tomorrows));
    expect(open.map(({ _id }) => _id)).toEqual(
      expect.arrayContaining(tomorrows.filter((id) => id.endsWith(':540'))),
    );
  });

  it('stay as they were offered when booking has closed', () => {
    const known = glances(aService()).filter(({ date }) => date === '2026-11-23');
    const noon = instantOf('2026-11-23', 720);
    expect(aheadOf(aService({ capacity: { seats: 9 } }), known, calm, noon).remove).toEqual([]);
  });

  it('follow a lottery that came or went', () => {
    const plain = anEvent();
    const drawn = anEvent({ lottery: { drawMinutesBefore: 1440 } });
    const [known] = glances(plain) as [Glance];
    expect(aheadOf(drawn, [known], calm, NOW)).toMatchObject({ remove: [known._id], open: [{}] });
    const opensAt = instantOf('2026-11-23', 840);
    const promised = { ...known, draw: { opensAt, commitment: 'x' } };
    expect(aheadOf(drawn, [promised], calm, NOW)).toMatchObject({ remove: [], open: [] });
    expect(aheadOf(plain, [promised], calm, NOW)).toMatchObject({ remove: [known._id] });
  });
});

describe('what somebody has touched stays', () => {
  const service = aService({ hours: { 2: [[540, 570]] } });
  const [known] = glances(service) as [Glance];
  const gone = aService({ hours: { 3: [[540, 570]] } });

  it.each<[string, Glance, string[]]>([
    ['somebody holds a place', touched(known, { left: { seats: 1 } }), [known._id]],
    ['somebody waits', touched(known, { waiting: 1 }), [known._id]],
    ['nobody is in it any more', touched(known), []],
    ['staff have closed it', touched(known, { left: { seats: 1 }, state: 'closed' }), []],
  ])('when the service has no such time any more and %s', (_, one, leftOver) =>
    expect(aheadOf(gone, [one], calm, NOW)).toMatchObject({ remove: [], leftOver }),
  );

  it('when the service is paused, and so does what nobody touched', () =>
    expect(aheadOf({ ...gone, state: 'paused' }, [known], calm, NOW)).toEqual({
      open: [],
      remove: [],
      leftOver: [],
    }));
});
