// The numbers for elders hold on every page as it is drawn, however large the phone's owner made the type:
// MIIT's 适老化 design specification (taps ≥ 60, text ≥ 18, lines ≥ 1.3), WCAG 2.2 (contrast ≥ 4.5), WeChat's audits (nodes).
import { phoneOf, type Phone } from './browser';
import { crampedWords, cutOff, faintWords, heavyTree, smallTaps } from './measures';
import { screensOf, type Screen } from './screens';
import { stage } from './stage';

const FACTORS = [1, 1.4, 1.6];
const ELDER = { tap: 60, text: 18 };
const STANDARD = { tap: 44, text: 14 };

const on = stage();
let screens: readonly Screen[];

beforeAll(async () => {
  screens = await screensOf(on.product.url);
}, 60_000);

const arrived = ({ page }: Phone) =>
  page.waitForFunction(
    () => document.querySelector('.page .inside > *') !== null && document.querySelector('.bones') === null,
  );

/** Everything on a screen that falls short at one factor. */
async function shortfalls({ page }: Phone, least: typeof ELDER, factor: number): Promise<string[]> {
  await page.evaluate(
    (value) => document.documentElement.style.setProperty('--fs-scale', value),
    `${factor}`,
  );
  const found = await Promise.all([
    page.evaluate(smallTaps, least.tap),
    page.evaluate(crampedWords, least.text),
    page.evaluate(faintWords),
    page.evaluate(cutOff),
    page.evaluate(heavyTree),
  ]);
  return found.flat().map((one) => `×${factor} ${one}`);
}

async function look(screen: Screen, elder: boolean): Promise<string[]> {
  const phone = await phoneOf(on.browser, on.product.url, screen.as, { community: screen.community, elder });
  if (screen.offline) await phone.page.route('**/invoke/**', (route) => route.abort());
  await phone.open(screen.route);
  await arrived(phone);
  for (const words of screen.press ?? []) {
    await phone.page.locator('button').filter({ hasText: words }).locator('visible=true').first().tap();
    await arrived(phone);
  }
  const found: string[] = [];
  for (const factor of FACTORS) found.push(...(await shortfalls(phone, elder ? ELDER : STANDARD, factor)));
  await phone.close();
  return found.map((one) => `${screen.name} ${one}`);
}

it.each([
  ['elder', true],
  ['standard', false],
])(
  'given every screen of the %s version at every factor, then nothing falls short',
  async (_, elder) => {
    const found: string[] = [];
    for (const screen of screens)
      if (!elder || !screen.standardOnly) found.push(...(await look(screen, elder)));
    expect(found).toEqual([]);
  },
  180_000,
);
