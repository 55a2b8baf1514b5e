// What the mini-program costs a phone, in the build as it is uploaded, beside an empty Taro page. The lines and their limits are
// test/weapp/checks/budgets.ts's, whose tests hold the same ones.
import { startProduct } from '../../local/serve/product';
import { sizeLines, viewLines } from '../weapp/checks/budgets';
import { BUILD } from '../weapp/checks/build';
import { emptySeen, measured } from '../weapp/checks/measures';
import { scriptsIn } from '../weapp/checks/scripts';
import { largestModules, sizesOf } from '../weapp/checks/sizes';
import { emptyBuild } from './empty';
import type { Bench } from './line';

export const benches: readonly Bench[] = [
  {
    name: 'weapp.size',
    run: async () =>
      sizeLines(sizesOf(BUILD), sizesOf(await emptyBuild('weapp')), largestModules(scriptsIn(BUILD))),
  },
  {
    name: 'weapp.view',
    async run() {
      const empty = await emptySeen(await emptyBuild('weapp'));
      const product = await startProduct({ port: 0, data: 'memory' });
      try {
        return viewLines(BUILD, await measured(BUILD, product), empty);
      } finally {
        await product.close();
      }
    },
  },
];
