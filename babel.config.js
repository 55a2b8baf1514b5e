// How the pages are compiled: polyfills only for browsers; for the mini-program what its engines know by themselves.
const weapp = process.env.TARO_ENV === 'weapp';

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: weapp ? false : 'usage',
        ...(weapp ? { targets: { chrome: '80', ios: '13' }, ignoreBrowserslistConfig: true } : {}),
      },
    ],
  ],
};
