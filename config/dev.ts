// What a development build changes: nothing so far; Taro itself leaves the code readable.
import type { UserConfigExport } from '@tarojs/cli';

export default {} satisfies UserConfigExport<'webpack5'>;
