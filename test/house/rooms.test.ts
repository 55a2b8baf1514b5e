// Holds the house's directions: who may import whom (README, "Rooms"), and what no file may be called.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Each room with the folders it consists of, and the rooms it may import besides itself. */
const rooms: Record<string, { folders: string[]; imports: string[] }> = {
  domain: { folders: ['src/domain'], imports: [] },
  contract: { folders: ['src/contract'], imports: ['domain'] },
  words: { folders: ['src/words'], imports: ['domain', 'contract'] },
  platform: { folders: ['src/platform'], imports: ['domain', 'contract'] },
  pages: {
    folders: ['src/pages', 'src/staff', 'src/components', 'src'],
    imports: ['domain', 'contract', 'words', 'platform'],
  },
  usecases: { folders: ['cloudfunctions/usecases'], imports: ['domain', 'contract'] },
  store: { folders: ['cloudfunctions/store'], imports: ['domain', 'usecases'] },
  notify: { folders: ['cloudfunctions/notify'], imports: ['domain', 'words', 'usecases'] },
  files: { folders: ['cloudfunctions/files'], imports: ['usecases'] },
  paper: { folders: ['cloudfunctions/paper'], imports: ['domain', 'contract', 'words', 'usecases'] },
  functions: {
    folders: ['cloudfunctions/api', 'cloudfunctions/clock'],
    imports: ['domain', 'contract', 'usecases', 'store', 'notify', 'files', 'paper'],
  },
  cloudbase: { folders: ['local/cloudbase'], imports: [] },
  // The seed makes documents: it may know their shapes, their indexes and their ids.
  seed: { folders: ['local/seed'], imports: ['domain', 'usecases', 'store', 'cloudbase'] },
  serve: { folders: ['local/serve'], imports: ['seed', 'cloudbase'] },
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs|cjs|js)$/.test(file));
const sources = tracked.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));

const roomOf = (path: string): string | undefined => {
  const folders = Object.entries(rooms).flatMap(([room, { folders: own }]) =>
    own.map((folder) => ({ room, folder })),
  );
  return folders
    .filter(({ folder }) => path === folder || path.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0]?.room;
};

const ALIASES: Record<string, string> = {
  '#domain/': 'src/domain/',
  '#contract/': 'src/contract/',
  '#words/': 'src/words/',
};

function resolve(file: string, specifier: string): string | undefined {
  const alias = Object.keys(ALIASES).find((prefix) => specifier.startsWith(prefix));
  if (alias) return (ALIASES[alias] ?? '') + specifier.slice(alias.length);
  return specifier.startsWith('.') ? join(dirname(file), specifier) : undefined;
}

function importsOf(file: string, text = readFileSync(file, 'utf8')): Import[] {
  const found = text.matchAll(
    /^(?:import|export)(\s+type)?[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gm,
  );
  return [...found].flatMap(([, type, named, bare, dynamic]) => {
    const to = resolve(file, named ?? bare ?? dynamic ?? '');
    return to ? [{ from: file, to, typeOnly: Boolean(type) }] : [];
  });
}

/** Imports against the directions. The one exception: platform/ takes the router's type, and only its type. */
const violations = (imports: Import[]): string[] =>
  imports
    .filter(({ from, to, typeOnly }) => {
      const [own, other] = [roomOf(from), roomOf(to)];
      if (!own || !other || own === other) return false;
      if (own === 'platform' && typeOnly && to === 'cloudfunctions/api/router') return false;
      return !rooms[own]?.imports.includes(other);
    })
    .map(({ from, to }) => `${from} imports ${to}`);

describe('the rooms', () => {
  it('import only in the house’s directions', () =>
    expect(violations(sources.flatMap((file) => importsOf(file)))).toEqual([]));

  it.each([
    ['src/domain/x.ts', "import { a } from '#contract/booking';"],
    ['src/pages/x.tsx', "import { a } from '../../cloudfunctions/usecases/views';"],
    ['src/platform/x.ts', "import { api } from '../../cloudfunctions/api/router';"],
    ['local/cloudbase/x.ts', "import { a } from '#domain/booking';"],
    ['cloudfunctions/usecases/x.ts', "import { store } from '../store';"],
  ])('given %s with %s (negative control), then it is found', (file, text) =>
    expect(violations(importsOf(file, text))).toHaveLength(1),
  );

  it('keep the SDK in the store, for the database, in notify, for messages, and in files, apart from who calls', () => {
    const users = sources.filter(
      (file) =>
        !file.startsWith('local/') &&
        !file.startsWith('test/') &&
        /from 'wx-server-sdk'/.test(readFileSync(file, 'utf8')),
    );
    expect(users.map((file) => dirname(file)).sort()).toEqual([
      'cloudfunctions/api',
      'cloudfunctions/clock',
      'cloudfunctions/files',
      'cloudfunctions/notify',
      'cloudfunctions/store',
    ]);
  });
});

/** Everything that a file brings along when it runs: imports of values, and theirs. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  for (const { to, typeOnly } of importsOf(file)) {
    const found = ['.ts', '.tsx', '/index.ts', '/index.tsx']
      .map((end) => to + end)
      .find((one) => sources.includes(one));
    if (typeOnly || !found || seen.has(found)) continue;
    seen.add(found);
    reach(found, seen);
  }
  return seen;
}

describe('the mini-program', () => {
  const client = sources.filter((file) => ['pages', 'platform', 'words'].includes(roomOf(file) ?? ''));
  /** What only the functions need, and the main package need not carry. */
  const server = [
    'schedule',
    'lunar',
    'ledger',
    'line',
    'session',
    'kinds/index',
    'subsidy',
    'limit',
    'sweep',
  ];
  const carried = (file: string): string[] =>
    [...reach(file)].filter((one) => server.some((name) => one === `src/domain/${name}.ts`));

  it('carries no rules that only the functions apply', () =>
    expect(client.flatMap((file) => carried(file).map((one) => `${file} brings ${one}`))).toEqual([]));

  it('given a file that does (negative control), then it is found', () =>
    expect(carried('cloudfunctions/usecases/booking/place.ts')).not.toEqual([]));
});

describe('the names', () => {
  it('say what a file is for', () =>
    expect(
      tracked.filter((file) => /(^|\/)(utils?|helpers?|managers?|misc|common)(\.[a-z]+)?(\/|$)/i.test(file)),
    ).toEqual([]));

  it('stand at the head of every source file with what it decides', () =>
    expect(sources.filter((file) => !/^(#!.*\n)?\/[/*]/.test(readFileSync(file, 'utf8')))).toEqual([]));
});

describe('the files', () => {
  it('have one job: none is longer than 300 lines', () =>
    expect(tracked.filter((file) => readFileSync(file, 'utf8').split('\n').length > 301)).toEqual([]));

  it('name no registry in the lock file', () =>
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": *"https?:/));
});
