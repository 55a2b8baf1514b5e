import { startCloud } from '../support/cloud';
import { faultsOf, type Stage } from './plan';
import { NOW } from '../support/given';
import { aWechat, consented, templates } from '../support/notices';
import { deskStories, station } from './desk-stories';
import { hall, hallStories } from './hall-stories';
import { CALLERS, cards, services, stories, tickOf, type Story } from './stories';

let stage: Stage;

beforeAll(async () => {
  const cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
  cloud.given('services', ...services, station, hall);
  cloud.given('communities', { _id: 'c1', name: '荷花社区' });
  cloud.given('people', ...cards);
  cloud.given('templates', ...templates);
  cloud.given('consents', ...CALLERS.map((openid) => consented(openid, 50)));
  // What a clock does once an hour or a day is done, so that the stories' ticks are about the stories.
  const ports = { ...cloud.store, notify: aWechat().notify };
  for (const ago of [2, 1]) await tickOf(ports, NOW - ago * 60_000);
  stage = { cloud, empty: cloud.cloudbase.database.snapshot() };
});
afterAll(() => stage.cloud.close());

describe.each([...stories, ...deskStories, ...hallStories])(
  'wherever a function dies while $name',
  (story) => {
    it('in the end every ledger is whole, every booking stands where it says, and everybody was told, at most twice', async () => {
      const faults = await faultsOf(stage, story);
      expect(faults.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
      expect(faults.length).toBeGreaterThan(4);
    }, 120_000);
  },
);

describe('the plan can find damage', () => {
  it('given a clock that does not sweep, then some story ends with a ledger that is wrong', async () => {
    const idle: Stage = { ...stage, tick: () => Promise.resolve() };
    const isDamaged = async (story: Story) =>
      (await faultsOf(idle, story)).some(({ wrong }) => wrong.length > 0);
    let damaged = false;
    for (const story of stories) damaged ||= await isDamaged(story);
    expect(damaged).toBe(true);
  }, 120_000);
});
