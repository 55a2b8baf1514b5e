// `npm run test:breakages [-- --suite] [WORDS]`: breaks copies of the build, one way each (those whose name has the words), and prints
// which check turned red and what it said.
// With `--suite` jest runs the whole of test/weapp on each copy instead, which takes minutes. The exit code is 1 when one stays green.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { BUILD } from '../checks/build';
import { copyOf } from './copy';
import { verdictOn } from './judge';
import { breakages, type Breakage } from './list';

interface Row {
  readonly name: string;
  readonly red: boolean;
  readonly said: string;
}

async function byChecks(breakage: Breakage): Promise<Row> {
  const { name, red, noticed } = await verdictOn(BUILD, breakage);
  const said = noticed.map(({ by, findings }) => `${by}: ${findings[0] ?? 'nothing'}`).join(' | ');
  return { name, red, said };
}

/** Files of tests that fail on the copy. */
function bySuite({ name, breaks }: Breakage): Row {
  const copy = copyOf(BUILD);
  try {
    breaks(copy);
    const jest = [join('node_modules', 'jest', 'bin', 'jest.js'), '--selectProjects', 'weapp'];
    const { status, stderr } = spawnSync(
      process.execPath,
      [...jest, '--testPathIgnorePatterns', 'breakages', 'local.test', '--silent'],
      { env: { ...process.env, WEAPP_DIST: copy.folder }, encoding: 'utf8' },
    );
    const failed = [...stderr.matchAll(/^FAIL \S+ (\S+)/gm)].map(([, file]) => file);
    return { name, red: status !== 0, said: [...new Set(failed)].join(' ') };
  } finally {
    copy.remove();
  }
}

async function main(): Promise<void> {
  const run = process.argv.includes('--suite') ? bySuite : byChecks;
  const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const chosen = breakages.filter(({ name }) => name.includes(words.join(' ')));
  if (chosen.length === 0) throw new Error(`No breakage has “${words.join(' ')}” in its name.`);
  const width = Math.max(...chosen.map(({ name }) => name.length));
  let green = 0;
  for (const breakage of chosen) {
    const { name, red, said } = await run(breakage);
    if (!red) green += 1;
    console.log(`${red ? 'red  ' : 'GREEN'}  ${name.padEnd(width)}  ${said}`);
  }
  console.log(`${chosen.length - green} of ${chosen.length} breakages turn the suite red`);
  if (green > 0) process.exitCode = 1;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
