// What the build may cost a phone. The limits and the lines are budgets.ts's; the table goes to standard error, which npm test shows.
import { startProduct } from '../../../local/serve/product';
import { emptyBuild } from '../../bench/empty';
import type { Line } from '../../bench/line';
import { sizeLines, tableOf, viewLines } from './budgets';
import { BUILD } from './build';
import { emptySeen, measured } from './measures';
import { scriptsIn } from './scripts';
import { largestModules, sizesOf } from './sizes';

/** The empty page has to be built the first time, and every resident's screen is opened in both versions. */
const LONG_MS = 180_000;

const over = (lines: readonly Line[]): readonly Line[] => lines.filter(({ ok }) => !ok);

it(
  'given the build, then its packages keep their sizes',
  async () => {
    const lines = sizeLines(
      sizesOf(BUILD),
      sizesOf(await emptyBuild('weapp')),
      largestModules(scriptsIn(BUILD)),
    );
    process.stderr.write(`${tableOf(lines)}\n`);
    expect(over(lines)).toEqual([]);
  },
  LONG_MS,
);

it(
  'given every resident’s page, then what it tells the view, at first and at a tap, and its tree keep their limits',
  async () => {
    const empty = await emptySeen(await emptyBuild('weapp'));
    const product = await startProduct({ port: 0, data: 'memory' });
    try {
      const lines = viewLines(BUILD, await measured(BUILD, product), empty);
      process.stderr.write(`${tableOf(lines)}\n`);
      expect(over(lines)).toEqual([]);
    } finally {
      await product.close();
    }
  },
  LONG_MS,
);
