// What a production build changes: nothing beyond Taro's own minifying so far.
import type { UserConfigExport } from '@tarojs/cli';

export default {} satisfies UserConfigExport<'webpack5'>;
