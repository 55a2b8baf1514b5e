// What our code adds to a function's cold start: loading the bundled function ÷ loading wx-server-sdk alone.
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { FUNCTION_ENVIRONMENT } from '../support/cloud';
import { atMost, median, type Bench } from './line';

const RUNS = 11;
const LIMIT = 1.3;

/** Milliseconds that a fresh process takes to load one module. */
function loadTime(module: string): number {
  const code = `const from = performance.now(); require(${JSON.stringify(module)}); console.log(performance.now() - from);`;
  // Without these the SDK complains while it loads, and that would be timed too.
  const env = { PATH: process.env.PATH ?? '', ...FUNCTION_ENVIRONMENT };
  return Number(
    execFileSync(process.execPath, ['-e', code], { env, encoding: 'utf8' }).trim().split('\n').at(-1),
  );
}

export const benches: readonly Bench[] = [
  {
    name: 'coldstart',
    async run() {
      const bundled: number[] = [];
      const bare: number[] = [];
      // Alternately, so that whatever else the machine does falls on both.
      for (let i = 0; i < RUNS; i++) {
        bundled.push(loadTime(resolve('dist/cloudfunctions/api/index.js')));
        bare.push(loadTime(resolve('node_modules/wx-server-sdk')));
      }
      return atMost('coldstart', median(bundled) / median(bare), 'ratio', LIMIT, { runs: RUNS });
    },
  },
];
