// How much of WeChat's 2 MB the main package takes, in the build as it is uploaded.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { atMost, type Bench } from './line';

const BUILD = join('dist', 'weapp');
/** Twice an empty Taro page (298 KB, facts/taro.md). WeChat itself allows 2048. */
const LIMIT_KB = 596;

interface AppJson {
  readonly subPackages?: readonly { readonly root: string }[];
  readonly subpackages?: readonly { readonly root: string }[];
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });

const bytes = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0);

export const benches: readonly Bench[] = [
  {
    name: 'size.weapp.main',
    async run() {
      if (!existsSync(join(BUILD, 'app.json')))
        throw new Error('There is no dist/weapp: run npm run build first.');
      const app = JSON.parse(readFileSync(join(BUILD, 'app.json'), 'utf8')) as AppJson;
      const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''));
      const isMain = (file: string): boolean => {
        const path = relative(BUILD, file).split(sep).join('/');
        return !roots.some((root) => path.startsWith(`${root}/`));
      };
      const files = filesUnder(BUILD);
      const main = bytes(files.filter(isMain)) / 1024;
      const total = bytes(files) / 1024;
      return atMost('size.weapp.main', main, 'KB', LIMIT_KB, {
        totalKb: Math.round(total),
        weChatAllowsKb: 2048,
      });
    },
  },
];
