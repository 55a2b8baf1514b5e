// A copy of the build that can be broken. A change that changes nothing is refused: the build has moved on, and the breakage with it.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Copy {
  readonly folder: string;
  /** Replaces the first match of a pattern in a file. */
  edit(file: string, pattern: RegExp, by: string): void;
  prepend(file: string, text: string): void;
  append(file: string, text: string): void;
  drop(file: string): void;
  remove(): void;
}

export function copyOf(build: string): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'broken-'));
  cpSync(build, folder, { recursive: true });
  const change = (file: string, to: (text: string) => string): void => {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = to(before);
    if (after === before) throw new Error(`${file} has nothing of the kind to break`);
    writeFileSync(path, after);
  };
  return {
    folder,
    edit: (file, pattern, by) => change(file, (text) => text.replace(pattern, by)),
    prepend: (file, text) => change(file, (before) => text + before),
    append: (file, text) => change(file, (before) => before + text),
    drop: (file) => {
      if (!existsSync(join(folder, file))) throw new Error(`there is no ${file} to drop`);
      rmSync(join(folder, file));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
