// `npm start`: installs if needed, builds what changed, seeds and serves. Nothing has to be done before it.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkData, checkNode, checkPort } from './preflight.mjs';
import { runProgram } from './program.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

// What can be wrong is said before minutes are spent on installing and building.
checkNode();
checkData(process.env.DATA_DIR ?? '.data');
await checkPort(process.env.PORT ?? '8080');
runProgram(['functions', 'h5'], 'local/serve/main.ts');
