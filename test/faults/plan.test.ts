import { tick } from '../../cloudfunctions/usecases/clock/tick';
import { startCloud } from '../support/cloud';
import { faultsOf, type Stage } from './plan';
import { cards, services, stories } from './stories';

let stage: Stage;

beforeAll(async () => {
  const cloud = await startCloud();
  cloud.given('calendar', { _id: '2026', days: [] });
  cloud.given('services', ...services);
  cloud.given('people', ...cards);
  stage = { cloud, empty: cloud.cloudbase.database.snapshot(), tick };
});
afterAll(() => stage.cloud.close());

describe.each(stories)('wherever a function dies while $name', (story) => {
  it('in the end every ledger is whole, and every booking stands where it says', async () => {
    const faults = await faultsOf(stage, story);
    expect(faults.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    expect(faults.length).toBeGreaterThan(4);
  }, 60_000);
});

describe('the plan can find damage', () => {
  it('given a clock that does not sweep, then some story ends with a ledger that is wrong', async () => {
    const idle: Stage = { ...stage, tick: async () => undefined };
    const found = [];
    for (const story of stories) found.push(...(await faultsOf(idle, story)));
    expect(found.some(({ wrong }) => wrong.length > 0)).toBe(true);
  }, 120_000);
});
