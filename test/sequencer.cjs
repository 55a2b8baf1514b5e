// Decides which test files start first: the longest, so that none of them is left to run alone at the end while a core idles.
// Jest knows how long they take only after a first run, and a fresh clone has had none.
const Sequencer = require('@jest/test-sequencer').default;

const LONGEST = /(numbers|breakages|budgets|plan|sending)\.test\.ts$/;

module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isLong = ({ path }) => LONGEST.test(path);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
