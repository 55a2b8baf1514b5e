// Bundles each cloud function with all it needs, wx-server-sdk too, into one readable CommonJS file as it is uploaded:
// nothing is installed in the cloud, and a cold start reads one file instead of hundreds (README, "Decisions").
// Its package.json is written here: beside the source it would cut the function off from `#domain` and `#contract`.
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const FROM = 'cloudfunctions';
const TO = join('dist', 'cloudfunctions');

const exists = (path) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Folders with both an entry and a config.json; the other folders are rooms of the code, not deployables. */
async function deployables() {
  const names = await readdir(FROM).catch(() => []);
  const checked = await Promise.all(
    names.map(async (name) => {
      const own = await Promise.all(
        ['index.ts', 'config.json'].map((file) => exists(join(FROM, name, file))),
      );
      return own.every(Boolean) ? name : undefined;
    }),
  );
  return checked.filter((name) => name !== undefined);
}

async function manifest(name) {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  return `${JSON.stringify({ name, version, private: true, main: 'index.js' }, null, 2)}\n`;
}

async function bundle(name) {
  const outdir = join(TO, name);
  await mkdir(outdir, { recursive: true });
  await build({
    entryPoints: [join(FROM, name, 'index.ts')],
    outfile: join(outdir, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node16',
    format: 'cjs',
    charset: 'utf8',
    logLevel: 'warning',
  });
  await copyFile(join(FROM, name, 'config.json'), join(outdir, 'config.json'));
  await writeFile(join(outdir, 'package.json'), await manifest(name));
}

/** Builds all functions; returns what it made, in words. */
export async function buildFunctions() {
  const names = await deployables();
  if (names.length === 0) throw new Error(`No cloud function with index.ts and config.json under ${FROM}/.`);
  await rm(TO, { recursive: true, force: true });
  await Promise.all(names.map(bundle));
  return names.join(' and ');
}
