// `node local/run.mjs <targets, comma-separated, or none> <program.ts> [arguments]`: what package.json's scripts call.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './program.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const [targets, program, ...args] = process.argv.slice(2);
runProgram(targets === 'none' ? [] : targets.split(','), program, args);
