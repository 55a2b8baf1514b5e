// Bundles each cloud function into one readable CommonJS file, as it is uploaded: dist/cloudfunctions/<name>/.
// wx-server-sdk stays outside: the cloud installs it from the package.json written beside the bundle. That file is not
// kept in the source folder, where it would cut the function off from this project's `#domain` and `#contract`.
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

/** What the cloud needs to install: the same wx-server-sdk that was tested. */
async function manifest(name) {
  const { version, dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
  const sdk = { 'wx-server-sdk': dependencies['wx-server-sdk'] };
  return `${JSON.stringify({ name, version, private: true, main: 'index.js', dependencies: sdk }, null, 2)}\n`;
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
