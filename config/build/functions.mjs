// Bundles each cloud function into one readable CommonJS file, as it is uploaded: dist/cloudfunctions/<name>/.
// wx-server-sdk stays outside: the cloud installs it from the function's own package.json.
import { copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const FROM = 'cloudfunctions';
const TO = join('dist', 'cloudfunctions');

const exists = (path) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Folders with both an entry and a package.json; the other folders are rooms of the code, not deployables. */
async function deployables() {
  const names = await readdir(FROM).catch(() => []);
  const checked = await Promise.all(
    names.map(async (name) => {
      const own = await Promise.all(
        ['index.ts', 'package.json'].map((file) => exists(join(FROM, name, file))),
      );
      return own.every(Boolean) ? name : undefined;
    }),
  );
  return checked.filter((name) => name !== undefined);
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
    external: ['wx-server-sdk'],
    charset: 'utf8',
    logLevel: 'warning',
  });
  for (const file of ['config.json', 'package.json']) {
    if (await exists(join(FROM, name, file))) await copyFile(join(FROM, name, file), join(outdir, file));
  }
}

/** Builds all functions; returns what it made, in words. */
export async function buildFunctions() {
  const names = await deployables();
  if (names.length === 0) throw new Error(`No cloud function with index.ts and package.json under ${FROM}/.`);
  await rm(TO, { recursive: true, force: true });
  await Promise.all(names.map(bundle));
  return names.join(' and ');
}
