// Which build is judged: dist/weapp, or the folder that WEAPP_DIST names (the breakages judge broken copies). What is in it is
// for the other checks here.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { INPUTS, inputsOf, isFresh } from '../../../config/build/inputs.mjs';

const OWN = join('dist', 'weapp');

/** The folder of the build that all of test/weapp judges. */
export const BUILD = process.env.WEAPP_DIST ?? OWN;

/** A check tells what it found, one sentence each with the file or page it is about; nothing found is well. */
export type Findings = readonly string[];

export interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

export const appOf = (build: string): AppJson =>
  JSON.parse(readFileSync(join(build, 'app.json'), 'utf8')) as AppJson;

/** Every page by its route, those of sub-packages under their root. */
export function routesOf(build: string): readonly string[] {
  const { pages, subPackages = [] } = appOf(build);
  return [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))];
}

/** Files under a folder as paths relative to it, with `/` on every system. */
export const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort();

export const scriptsOf = (build: string): readonly string[] =>
  filesOf(build).filter((file) => file.endsWith('.js'));

/** Whether there is a build at all and, of the project's own, whether it was made from these sources. */
export async function standing(build: string): Promise<Findings> {
  if (!existsSync(join(build, 'app.json')))
    return [`There is no ${join(build, 'app.json')}: run npm run build:weapp first.`];
  // Of a copy nobody knows what it was made from.
  if (resolve(build) !== resolve(OWN)) return [];
  const fresh = await isFresh('weapp', await inputsOf(INPUTS.weapp), join(OWN, 'app.json'));
  return fresh ? [] : [`${build} was made from other sources than these: run npm run build:weapp.`];
}
