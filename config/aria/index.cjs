// A small Taro plugin: the mini-program's templates keep aria-role, aria-label …, which Taro drops (NervJS/taro#10025).
// Without it a screen reader in WeChat reads a button as plain text.
const { join } = require('node:path');
const attributes = require('./attributes.json');

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp' && platform.template === undefined) return;
      platform.template.mergeComponents(ctx, attributes);
      platform.runtimePath = [platform.runtimePath, join(__dirname, 'runtime.js')].flat();
    },
  });
};
