// Declares that every screen of one version holds its numbers at every factor by which the phone's owner may enlarge the type.
// Which numbers those are is said by who asks; how each is measured is measures.ts's.
import type { Phone } from './browser';
import { measureAt } from './measures';
import { screensOf, type Screen } from './screens';
import { shortfallsOf, type Least } from './shortfalls';
import { lookAt, versionsOf } from './showing';
import { stage } from './stage';

/** WeChat's care mode is about 1.4; its settings go as far as 1.6. */
const FACTORS = [1, 1.4, 1.6];

/** Everything on a screen that falls short at one factor. */
async function shortfalls({ page }: Phone, least: Least, factor: number): Promise<string[]> {
  await page.evaluate(measureAt, factor);
  return (await shortfallsOf(page, least)).map((one) => `×${factor} ${one}`);
}

/** Residents' all; of a page of staff the first, which has what the others have: there are many. */
const isMeasured = ({ route }: Screen, nth: number, all: readonly Screen[]): boolean => {
  const [path = ''] = route.split('?');
  return !path.startsWith('staff/') || all.findIndex((one) => one.route.startsWith(path)) === nth;
};

/** Every screen of a version; on a machine under load it may take minutes. */
export function holdsNumbers(elder: boolean, least: Least): void {
  const on = stage();
  let screens: readonly Screen[];

  beforeAll(async () => {
    screens = await screensOf(on.product);
  }, 120_000);

  it('given every screen at every factor, then nothing falls short', async () => {
    const shown = versionsOf(screens.filter(isMeasured)).filter((one) => one.elder === elder);
    const found = await lookAt(on.browser, on.product.url, shown, async (phone, { screen }) => {
      const short: string[] = [];
      for (const factor of FACTORS) short.push(...(await shortfalls(phone, least, factor)));
      return short.map((one) => `${screen.name} ${one}`);
    });
    expect(found.flat()).toEqual([]);
  }, 600_000);
}
