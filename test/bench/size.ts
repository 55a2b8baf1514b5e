// How much of WeChat's 2 MB the packages take, in the build as it is uploaded, beside an empty Taro page built in the same run.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { buildEmpty } from './empty';
import { atMost, type Bench, type Line } from './line';

const BUILD = join('dist', 'weapp');
/** The main package is at most so many empty pages, and all packages together so large (issue 5). WeChat itself allows 2048 each. */
const TIMES = 2;
const ALL_KB = 1536;
/** Twice the empty page without our plugin for screen readers (298 KB, facts/taro.md): it may not widen its own limit. */
const MOST_KB = 596;

interface AppJson {
  readonly subPackages?: readonly { readonly root: string }[];
  readonly subpackages?: readonly { readonly root: string }[];
}

interface Sizes {
  readonly main: number;
  readonly all: number;
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });

const kilobytes = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(file).size, 0) / 1024;

/** KB of a build, raw: its main package, and all of its packages. */
function sizesOf(build: string): Sizes {
  if (!existsSync(join(build, 'app.json'))) throw new Error(`There is no ${build}: run npm run build first.`);
  const app = JSON.parse(readFileSync(join(build, 'app.json'), 'utf8')) as AppJson;
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''));
  const isMain = (file: string): boolean => {
    const path = relative(build, file).split(sep).join('/');
    return !roots.some((root) => path.startsWith(`${root}/`));
  };
  const files = filesUnder(build);
  return { main: kilobytes(files.filter(isMain)), all: kilobytes(files) };
}

export const benches: readonly Bench[] = [
  {
    name: 'size.weapp',
    async run(): Promise<Line[]> {
      const { main, all } = sizesOf(BUILD);
      const { folder, remove } = await buildEmpty('weapp');
      const empty = sizesOf(folder).main;
      remove();
      const limit = Math.min(TIMES * empty, MOST_KB);
      return [
        atMost('size.weapp.main', main, 'KB', limit, { emptyKb: Math.round(empty) }),
        atMost('size.weapp.all', all, 'KB', ALL_KB),
      ];
    },
  },
];
