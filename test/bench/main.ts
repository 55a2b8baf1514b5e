// `npm run bench [-- NAME…]`: runs every bench, or those whose name is or begins with a given one (`rush`, `weapp`).
// Prints one JSON line each; the exit code is 1 when one misses its limit. Needs `npm run build` before.
import { benches as booking } from './booking';
import { benches as clock } from './clock';
import { benches as cloudbase } from './cloudbase';
import { benches as coldstart } from './coldstart';
import { benches as exports } from './exports';
import type { Bench } from './line';
import { benches as paint } from './paint';
import { benches as rush } from './rush';
import { benches as scale } from './scale';
import { benches as weapp } from './weapp';

const all: readonly Bench[] = [
  ...booking,
  ...rush,
  ...scale,
  ...clock,
  ...weapp,
  ...paint,
  ...coldstart,
  ...exports,
  ...cloudbase,
];

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const chosen = all.filter(
    ({ name }) => wanted.length === 0 || wanted.some((one) => name === one || name.startsWith(`${one}.`)),
  );
  if (chosen.length === 0)
    throw new Error(`There is no such bench: choose of ${all.map(({ name }) => name).join(', ')}.`);
  for (const bench of chosen) {
    for (const line of [await bench.run()].flat()) {
      console.log(JSON.stringify(line));
      if (!line.ok) process.exitCode = 1;
    }
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
