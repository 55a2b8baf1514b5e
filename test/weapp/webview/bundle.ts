// What is put into a window to make it a view layer: entry.ts with glass-easel in one script, and the build's templates compiled by
// glass-easel's own compiler. Both are made once in a process.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { TmplGroup } from 'glass-easel-template-compiler';
import { filesOf } from '../checks/build';

let bundled: string | undefined;

export function viewLayer(): string {
  bundled ??= buildSync({
    entryPoints: [join(__dirname, 'entry.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    // As WeChat's view layer runs: without what glass-easel measures for developers.
    define: { 'process.env.NODE_ENV': '"production"' },
  }).outputFiles[0]?.text;
  if (bundled === undefined) throw new Error('esbuild wrote nothing');
  return bundled;
}

const compiled = new Map<string, string>();

/** What glass-easel's compiler says of a template; lines begin with 0. */
interface Complaint {
  readonly isError: boolean;
  readonly message: string;
  readonly startLine: number;
}

const complaintsOf = (found: unknown): string[] =>
  (found as Complaint[])
    .filter(({ isError }) => isError)
    .map(({ message, startLine }) => `${message} (line ${startLine + 1})`);

/** All templates of a build as a script's expression. Throws with the file when one cannot be read. */
export function templatesOf(build: string): string {
  const known = compiled.get(build);
  if (known) return known;
  const group = new TmplGroup();
  const files = filesOf(build);
  const bare = (file: string) => file.replace(/\.\w+$/, '');
  const read = (file: string) => readFileSync(join(build, file), 'utf8');
  for (const file of files.filter((name) => name.endsWith('.wxs'))) group.addScript(bare(file), read(file));
  for (const file of files.filter((name) => name.endsWith('.wxml'))) {
    const [complaint] = complaintsOf(group.addTmpl(bare(file), read(file)));
    if (complaint) throw new Error(`${file}: ${complaint}`);
  }
  const script = group.getTmplGenObjectGroups();
  group.free();
  compiled.set(build, script);
  return script;
}
