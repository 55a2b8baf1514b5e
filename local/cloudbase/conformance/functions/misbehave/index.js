// Everything that can go wrong in a function.
const ways = {
  throw() {
    throw new TypeError('no such thing');
  },
  async reject() {
    throw { errCode: 42, errMsg: 'a plain object' };
  },
  hang: () => new Promise(() => {}),
  spin() {
    for (;;);
  },
  exit() {
    process.exit(1);
  },
  circular() {
    const a = {};
    a.a = a;
    return a;
  },
  bigint: () => ({ n: 1n }),
  nothing() {},
  later() {
    setTimeout(() => {
      throw new Error('nobody waits');
    }, 5);
    return new Promise(() => {});
  },
  huge: () => 'x'.repeat(7 * 1024 * 1024),
  large: () => 'x'.repeat(1024 * 1024),
};

exports.main = (event) => ways[event.how]();
