// What the build may cost a phone: sizes of packages, what pages tell the view, how large their trees are, each beside an empty Taro
// page. Tests hold it and `npm run bench -- weapp` prints it, both as the lines that are made here.
import { atLeast, atMost, type Line } from '../../bench/line';
import { routesOf } from './build';
import type { Measures, Seen, Tapped } from './measures';
import type { Module, Sizes } from './sizes';

/** The main package is at most so many empty pages (issue 5). */
const TIMES = 2;
/** Twice the empty page without our plugin for screen readers (298 KB, facts/taro.md): it may not widen its own limit. */
const MOST_MAIN_KB = 596;
/** All packages together (issue 5). WeChat itself allows 2048 KB each. */
const MOST_ALL_KB = 1536;
/** A sub-package travels while somebody waits for its page. */
const MOST_PACKAGE_KB = 512;
/** Staff's travels once, to those who work with it all day (issue 6: 1 MB). */
const MOST_STAFF_KB = 1024;
/** First screen, issue 5's; WeChat's own audit accepts 256 KB. */
const MOST_FIRST_KB = 32;
/** A tap is answered by a few calls (what is pressed, what is waited for, what came) and tells no more than a whole page. */
const MOST_TAP = { kb: MOST_FIRST_KB, calls: 4 } as const;
/** WeChat's audits: fewer than 1000 nodes, 30 levels, 60 children. */
const TREE = { nodes: 999, depth: 29, children: 60 } as const;

const rounded = (value: number): number => Math.round(value * 10) / 10;

export function sizeLines(own: Sizes, empty: Sizes, modules: readonly Module[]): Line[] {
  const emptyKb = Math.round(empty.main);
  const largest = {
    files: own.files.map(({ file, kb }) => `${file} ${rounded(kb)}`),
    modules: modules.map(({ file, id, kb }) => `${file}#${id} ${rounded(kb)}`),
  };
  const main = Math.min(TIMES * empty.main, MOST_MAIN_KB);
  return [
    atMost('weapp.size.main', own.main, 'KB', main, { emptyKb, ...largest }),
    ...Object.entries(own.packages).map(([root, kb]) =>
      atMost(`weapp.size.${root}`, kb, 'KB', root === 'staff' ? MOST_STAFF_KB : MOST_PACKAGE_KB),
    ),
    atMost('weapp.size.all', own.all, 'KB', MOST_ALL_KB, { emptyKb }),
  ];
}

const worst = <T, K extends string>(all: readonly (T & Record<K, number>)[], by: K) =>
  [...all].sort((a, b) => b[by] - a[by])[0];

/** Each resident's page at its worst: first screen, and its tree. */
function pageLines(build: string, seen: readonly Seen[], empty: Seen): Line[] {
  const pages = routesOf(build).filter((route) => !route.startsWith('staff/'));
  const lines = pages.flatMap((page) => {
    const most = worst<Seen, 'kb'>(
      seen.filter((one) => one.page === page),
      'kb',
    );
    const detail = { ...most, emptyKb: empty.kb, emptyNodes: empty.nodes, emptyDepth: empty.depth };
    return most
      ? [atMost(`weapp.first.${page.replace(/\/index$/, '')}`, most.kb, 'KB', MOST_FIRST_KB, detail)]
      : [];
  });
  const unseen = pages.filter((page) => !seen.some((one) => one.page === page));
  return [
    ...lines,
    ...(['nodes', 'depth', 'children'] as const).map((what) => {
      const most = worst<Seen, typeof what>(seen, what);
      return atMost(`weapp.tree.${what}`, most?.[what] ?? NaN, what, TREE[what], {
        screen: most?.screen,
        empty: empty[what],
      });
    }),
    atLeast('weapp.pages', pages.length - unseen.length, 'pages', pages.length, { unseen }),
  ];
}

/** Taps that stay on their page; where one leads to another, that page's first screen is what counts. */
function tapLines(tapped: readonly Tapped[]): Line[] {
  const staying = tapped.filter(({ leads }) => !leads);
  return (['kb', 'calls'] as const).map((what) => {
    const most = worst<Tapped, typeof what>(staying, what);
    return atMost(`weapp.tap.${what}`, most?.[what] ?? NaN, what === 'kb' ? 'KB' : 'calls', MOST_TAP[what], {
      ...most,
      taps: staying.length,
    });
  });
}

export const viewLines = (build: string, { seen, tapped }: Measures, empty: Seen): Line[] => [
  ...pageLines(build, seen, empty),
  ...tapLines(tapped),
];

/** The lines as a table for people: name, value, limit, and the empty page's where there is one. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map((line) => {
    const { name, value, unit, limit, ok } = line;
    const beside = line.emptyKb ?? line.empty ?? '';
    const tree = line.nodes === undefined ? '' : `${String(line.nodes)} nodes, ${String(line.depth)} deep`;
    return [
      ok ? 'ok' : 'OVER',
      name,
      `${value} ${unit}`,
      `${line.atLeast ? '≥' : '≤'} ${rounded(limit)}`,
      beside,
      tree,
    ].map(String);
  });
  const all = [['', 'what', 'value', 'limit', 'empty page', 'tree'], ...rows];
  const widths = all[0]?.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0))) ?? [];
  const largest = lines.flatMap(({ files, modules }) =>
    files ? [`largest files (KB): ${String(files)}`, `largest modules (KB): ${String(modules)}`] : [],
  );
  const table = all.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...table, ...largest].join('\n');
}
