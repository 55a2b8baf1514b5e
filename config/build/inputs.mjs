// Decides whether a target must be built again: by a hash over the names and contents of everything it is made from.
// How each is built is build.mjs's.
import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const SHARED = ['package.json', 'package-lock.json', 'tsconfig.json', 'config'];
const PAGES = [...SHARED, 'src', 'babel.config.js', 'project.config.json', '.env'];

/** What each target is made from. */
export const INPUTS = {
  functions: [...SHARED, 'cloudfunctions', 'src/domain', 'src/contract', 'src/words'],
  weapp: PAGES,
  h5: PAGES,
};

const isTest = (path) => /\.test\.tsx?$/.test(path);
const recordOf = (name) => join('dist', '.inputs', name);

async function filesUnder(path) {
  const found = await stat(path).catch(() => undefined);
  if (!found) return [];
  if (found.isFile()) return isTest(path) ? [] : [path];
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map((name) => filesUnder(join(path, name))))).flat();
}

/** One hash over all files under the given paths, tests left out; a missing path counts as empty. */
export async function inputsOf(paths) {
  const hash = createHash('sha256').update(process.version);
  const files = (await Promise.all(paths.map(filesUnder))).flat();
  for (const file of files) hash.update(`\0${file}\0`).update(await readFile(file));
  return hash.digest('hex');
}

/** Whether the output stands and was made from exactly these inputs. */
export async function isFresh(name, inputs, output) {
  const [before, stands] = await Promise.all([
    readFile(recordOf(name), 'utf8').catch(() => ''),
    access(output).then(
      () => true,
      () => false,
    ),
  ]);
  return stands && before.trim() === inputs;
}

export async function remember(name, inputs) {
  await mkdir(dirname(recordOf(name)), { recursive: true });
  await writeFile(recordOf(name), `${inputs}\n`);
}
