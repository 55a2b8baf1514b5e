// How large the packages of a build are, raw as WeChat counts them, and what of it is largest.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { appOf, filesOf } from './build';
import { nodesUnder, type Script } from './scripts';

export interface Sizes {
  /** KB of the main package, which every start loads. */
  readonly main: number;
  /** KB of each sub-package by its root. */
  readonly packages: Readonly<Record<string, number>>;
  readonly all: number;
  /** The largest files, the largest first. */
  readonly files: readonly { readonly file: string; readonly kb: number }[];
}

const MOST_SHOWN = 6;

export function sizesOf(build: string): Sizes {
  const roots = (appOf(build).subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''));
  const packageOf = (file: string): string => roots.find((root) => file.startsWith(`${root}/`)) ?? '';
  const files = filesOf(build).map((file) => ({ file, kb: statSync(join(build, file)).size / 1024 }));
  const sum = (of: string): number =>
    files.filter(({ file }) => packageOf(file) === of).reduce((kb, one) => kb + one.kb, 0);
  const packages = Object.fromEntries(roots.map((root) => [root, sum(root)]));
  const main = sum('');
  return {
    main,
    packages,
    all: Object.values(packages).reduce((kb, one) => kb + one, main),
    files: [...files].sort((a, b) => b.kb - a.kb).slice(0, MOST_SHOWN),
  };
}

export interface Module {
  readonly file: string;
  /** webpack's number for it; what it is, its first words tell. */
  readonly id: string;
  readonly kb: number;
}

/** The largest modules within the scripts; a page's own and what is woven into it is one. */
export function largestModules(scripts: readonly Script[]): readonly Module[] {
  const modules = scripts.flatMap(({ file, source }) =>
    [...nodesUnder(source)]
      .filter(ts.isPropertyAssignment)
      .filter(({ name, initializer }) => ts.isNumericLiteral(name) && ts.isFunctionLike(initializer))
      .map((module) => ({ file, id: module.name.getText(), kb: Buffer.byteLength(module.getText()) / 1024 })),
  );
  return modules.sort((a, b) => b.kb - a.kb).slice(0, MOST_SHOWN);
}
