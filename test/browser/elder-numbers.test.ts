// The numbers for elders hold on every page as it is drawn, however large the phone's owner made the type:
// MIIT's 适老化 design specification (taps ≥ 60, text ≥ 18, lines and paragraphs ≥ 1.3), WCAG 2.2 (contrast ≥ 4.5), WeChat's
// audits (nodes). The version for everybody is held to WCAG's and WeChat's: taps ≥ 44.
import type { Phone } from './browser';
import {
  clipped,
  closeParagraphs,
  crampedWords,
  cutOff,
  faintWords,
  heavyTree,
  measureAt,
  smallTaps,
} from './measures';
import { screensOf, type Screen } from './screens';
import { lookAt, versionsOf } from './showing';
import { stage } from './stage';

const FACTORS = [1, 1.4, 1.6];
const ELDER = { tap: 60, text: 18 };
const STANDARD = { tap: 44, text: 14 };

const on = stage();
let screens: readonly Screen[];

beforeAll(async () => {
  screens = await screensOf(on.product);
}, 60_000);

/** Everything on a screen that falls short at one factor. */
async function shortfalls({ page }: Phone, least: typeof ELDER, factor: number): Promise<string[]> {
  await page.evaluate(measureAt, factor);
  const found = await Promise.all([
    page.evaluate(smallTaps, least.tap),
    page.evaluate(crampedWords, least.text),
    page.evaluate(closeParagraphs),
    page.evaluate(faintWords),
    page.evaluate(cutOff),
    page.evaluate(clipped),
    page.evaluate(heavyTree),
  ]);
  return found.flat().map((one) => `×${factor} ${one}`);
}

it.each([
  ['elder', true],
  ['standard', false],
])(
  'given every screen of the %s version at every factor, then nothing falls short',
  async (_, elder) => {
    const shown = versionsOf(screens).filter((one) => one.elder === elder);
    const found = await lookAt(on.browser, on.product.url, shown, async (phone, { screen }) => {
      const short: string[] = [];
      for (const factor of FACTORS)
        short.push(...(await shortfalls(phone, elder ? ELDER : STANDARD, factor)));
      return short.map((one) => `${screen.name} ${one}`);
    });
    expect(found.flat()).toEqual([]);
  },
  180_000,
);
