// Whatever a resident sends is done once: tapped twice, lost on the way there, or answered into a network that is gone.
// One sentence says so, and one press sends the same again under the same request id. Which presses there are is presses.ts's.
import type { Route } from 'playwright-core';
import type { Chosen, Phone } from './browser';
import { press, sees } from './hands';
import { presses, type Press } from './presses';
import { firstCommunity } from './services';
import { stage } from './stage';

const on = stage();
let community: NonNullable<Chosen['community']>;
let trials = 0;

beforeAll(async () => {
  community = await firstCommunity(on);
});

const begun = ({ ready }: Press, elder: boolean) => ready(on, { community, elder }, `trial-${++trials}`);

type Loss = (route: Route) => Promise<void>;

/** The first request of the press is lost in one way or the other; the request ids under which it was sent. */
async function losing({ page }: Phone, path: string, lose: Loss): Promise<readonly string[]> {
  const sent: string[] = [];
  await page.route('**/invoke/api', async (route) => {
    const asked = route.request().postDataJSON() as { path: string; requestId: string };
    if (asked.path !== path) return route.continue();
    sent.push(asked.requestId);
    return sent.length === 1 ? lose(route) : route.continue();
  });
  return sent;
}

const before: Loss = (route) => route.abort();

const after: Loss = async (route) => {
  await route.fetch();
  await route.abort();
};

const byName = presses.map((one) => [one.name, one] as const);

describe('two taps in a row are one', () => {
  it.each(byName)('given %s, then it is sent and done once', async (_, one) => {
    const { phone, done, times } = await begun(one, true);
    let sent = 0;
    phone.page.on('request', (request) => {
      if (request.method() === 'POST' && request.postDataJSON()?.path === one.path) sent += 1;
    });
    const button = phone.page
      .getByRole('button')
      .filter({ hasText: one.words })
      .locator('visible=true')
      .first();
    await button.evaluate((pressed: HTMLElement) => {
      pressed.click();
      pressed.click();
    });
    await done();
    expect(await times()).toBe(1);
    expect(sent).toBe(1);
  });
});

describe.each([
  ['before the functions heard of it', before, false, 0],
  ['after the functions did it', after, true, 1],
])('a network that fails %s', (_, lose, elder, doneMeanwhile) => {
  it.each(byName)('given %s, then nothing is lost, and sending it again does it once', async (_name, one) => {
    const { phone, done, times } = await begun(one, elder);
    const sent = await losing(phone, one.path, lose);
    await press(phone, one.words);
    await sees(phone, '网络不太通，没有连上。内容没有丢，等一会儿再试。');
    expect(
      await phone.page
        .getByText(/网络不太通/)
        .locator('visible=true')
        .count(),
    ).toBe(1);
    expect(await times()).toBe(doneMeanwhile);
    await press(phone, '再试一次');
    await done();
    expect(await times()).toBe(1);
    expect(sent).toEqual([sent[0], sent[0]]);
  });
});
