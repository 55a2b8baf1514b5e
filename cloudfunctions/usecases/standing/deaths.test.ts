import { asA, aStandingStage, named, type StandingStage } from '../../../test/support/standing';
import { NOW } from '../../../test/support/given';
import { mortal, type Death } from '../../../test/support/mortal';
import type { Store } from '../ports';
import { pause } from './pause';
import { resume } from './resume';

let on: StandingStage;
beforeEach(async () => {
  on = await aStandingStage();
});
afterEach(() => on.cloud.close());

const MINUTE = 60_000;
const DATES = ['2026-11-24', '2026-11-26', '2026-11-27'];
/** More calls than the whole story makes. */
const MOST_CALLS = 400;

/** A week booked, taken back by a pause and booked anew; each step, when it died, is done again by a function that lives. */
async function story(death: Death): Promise<number> {
  const id = await on.kept();
  const { ports: store, calls } = mortal(on.store, death);
  const inWeek = { ...named(id), from: '2026-11-23' };
  const steps: ((through: Store) => Promise<unknown>)[] = [
    (through) => on.tick(NOW, through),
    (through) => pause(through, asA, inWeek),
    (through) => on.tick(NOW + MINUTE, through),
    (through) => resume(through, asA, named(id, 'resume-request')),
    (through) => on.tick(NOW + 2 * MINUTE, through),
  ];
  for (const step of steps) await step(store).catch(() => step(on.store));
  // What a tick could not do, it puts off for ten minutes.
  for (const later of [15, 30, 45]) await on.tick(NOW + later * MINUTE);
  return calls();
}

describe.each<Death['when']>(['before', 'after'])('a function dies %s one of its calls', (when) => {
  it('and whichever it is, in the end every day is booked once and no ledger is wrong', async () => {
    for (let at = 0; at < MOST_CALLS; at++) {
      const calls = await story({ at, when });
      expect({ at, dates: on.dates('confirmed') }).toEqual({ at, dates: DATES });
      expect({ at, wrong: on.wrong() }).toEqual({ at, wrong: [] });
      await on.cloud.close();
      on = await aStandingStage();
      if (calls <= at) return;
    }
    throw new Error('the story never ended');
  }, 120_000);
});
