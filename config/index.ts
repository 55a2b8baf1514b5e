// How Taro builds the pages for weapp and h5: runner, styles, output. The functions are build/functions.mjs's.
import { resolve } from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import dev from './dev';
import { localPhone } from './local';
import prod from './prod';

const root = resolve(__dirname, '..');

// Sizes are plain px on both platforms: one px is one dp, which is what the elder-friendly numbers are written in.
const plainPixels = { pxtransform: { enable: false, config: {} } };

const base: UserConfigExport<'webpack5'> = {
  projectName: 'linliyue',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: process.env.LINLIYUE_TO ?? `dist/${process.env.TARO_ENV}`,
  // Always defined: code for what is not there is left out of the build.
  env: { LINLIYUE_LOCAL: JSON.stringify(localPhone(process.env.LINLIYUE_LOCAL)) },
  plugins: [resolve(root, 'config/aria/index.cjs')],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  sass: { resource: [] },
  mini: { postcss: plainPixels, optimizeMainPackage: { enable: true } },
  h5: {
    // Relative, so that one build may be served from any folder.
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    // What several pages use is fetched once, not with each of them.
    webpackChain: (chain) => {
      const shared = { name: 'shared', chunks: 'async', minChunks: 2, reuseExistingChunk: true };
      chain.merge({ optimization: { splitChunks: { cacheGroups: { shared } } } });
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { ...plainPixels, autoprefixer: { enable: true, config: {} } },
  },
};

export default defineConfig<'webpack5'>((merge) =>
  Promise.resolve(merge({}, base, process.env.NODE_ENV === 'development' ? dev : prod)),
);
