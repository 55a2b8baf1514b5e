// Holds that the audit trail is added to and read, and nothing else: no code but its own room names its collection.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'cloudfunctions'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));

/** The name as a text of its own, in whatever quotes: so does a collection have to be named. */
const NAMES = /(['"`])audit\1/;

/** `collection.name` of the schema is no access, an id's digest is none either; what erasing writes is one entry that says nothing personal. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  'cloudfunctions/store/audit.ts': /add\('audit', entry\)|collection\('audit'\)/,
  'cloudfunctions/store/personal.ts': /^\s*await add\('audit', event\);$/,
  'cloudfunctions/usecases/identity.ts': /digest\('audit', by, requestId\)/,
  'cloudfunctions/store/schema.ts': /^\s*name: 'audit',$/,
};

/** Lines that name the collection where or how they may not. */
const strays = (file: string, text: string): string[] =>
  text
    .split('\n')
    .filter((line) => NAMES.test(line) && !ALLOWED[file]?.test(line))
    .map((line) => `${file}: ${line.trim()}`);

const CHANGES = /\b(?:update|remove|set|delete\w*|replace\w*|upsert\w*)\s*\(/;

describe('the audit trail', () => {
  it('is named by its own store, by the entry that erasing writes, and by nothing else', () =>
    expect(sources.flatMap((file) => strays(file, readFileSync(file, 'utf8')))).toEqual([]));

  it('has no way to be changed or removed where it is named', () =>
    expect(readFileSync('cloudfunctions/store/audit.ts', 'utf8')).not.toMatch(CHANGES));

  it.each([
    ['cloudfunctions/usecases/clock/purge.ts', "await remove('audit', { at: before });"],
    ['cloudfunctions/store/personal.ts', "await update(database.collection('audit').where({}), {});"],
    ['cloudfunctions/store/calls.ts', 'from: "audit",'],
  ])('given %s with %s (negative control), then it is found', (file, text) =>
    expect(strays(file, text)).toHaveLength(1),
  );

  it('given a change in its store (negative control), then it is found', () =>
    expect("await database.collection('audit').doc(id).remove();").toMatch(CHANGES));

  it('given a collection whose name is an argument, then only where a caller names it as a text: never put together', () => {
    const opening = sources.filter((file) => /\.collection\((?!['"])/.test(readFileSync(file, 'utf8')));
    expect(opening).toEqual(['cloudfunctions/store/database.ts', 'cloudfunctions/store/personal.ts']);
    expect(sources.filter((file) => /collection\(`/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
