// `npm start`: installs if needed, builds what changed, seeds and serves. Nothing has to be done before it.
import { spawn, spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { checkClone, checkData, checkNode, checkPort, giveUp } from './preflight.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

checkNode();
checkClone();
checkData(process.env.DATA_DIR ?? '.data');
await checkPort(process.env.PORT ?? '8080');
install();

console.log('  Building (half a minute the first time) …');
const build = spawnSync(process.execPath, ['config/build.mjs', 'functions', 'h5'], { stdio: 'inherit' });
if (build.status !== 0) giveUp('The build failed: see what it said above.');

const server = spawn(process.execPath, ['--import', 'tsx', 'local/serve/main.ts'], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
