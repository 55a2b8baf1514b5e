// Runs one of the project's TypeScript programs on any clone: installs if needed, builds what the program needs, hands over.
// Plain Node without dependencies; its own words go to standard error, so that the program's output stays its own.
import { spawn, spawnSync } from 'node:child_process';
import { install } from './install.mjs';
import { checkClone, checkNode, giveUp } from './preflight.mjs';

/** Ends the process with the program's exit code. `targets` are those of config/build.mjs, none if empty. */
export function runProgram(targets, program, args = []) {
  checkNode();
  checkClone();
  install();
  if (targets.length > 0) build(targets);
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function build(targets) {
  console.error(`  Building ${targets.join(' and ')} (half a minute the first time) …`);
  const { status } = spawnSync(process.execPath, ['config/build.mjs', ...targets], {
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status !== 0) giveUp('The build failed: see what it said above.');
}
