// Keeps the bytes of uploaded files by path, in memory or in a folder. Identifiers and addresses are made elsewhere.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface StoredFile {
  readonly path: string;
  readonly type: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Who uploaded it from a mini-program; absent for functions. */
  readonly openid?: string;
  readonly bytes: Buffer;
}

export interface FileStore {
  put(file: StoredFile): void;
  get(path: string): StoredFile | undefined;
  delete(path: string): boolean;
  list(): StoredFile[];
  clear(): void;
}

export function memoryFiles(): FileStore {
  const files = new Map<string, StoredFile>();
  return {
    put: (file) => void files.set(file.path, file),
    get: (path) => files.get(path),
    delete: (path) => files.delete(path),
    list: () => [...files.values()],
    clear: () => files.clear(),
  };
}

/** Each file is two: its bytes and what is known of it. The second is written last and makes the file exist. */
export function folderFiles(folder: string): FileStore {
  mkdirSync(folder, { recursive: true });
  // Paths may hold anything, file systems may not: the name on disk is a digest.
  const nameOf = (path: string) => join(folder, createHash('sha256').update(path).digest('hex'));
  const read = (name: string): StoredFile | undefined => {
    if (!existsSync(`${name}.json`)) return undefined;
    const known = JSON.parse(readFileSync(`${name}.json`, 'utf8')) as Omit<StoredFile, 'bytes'>;
    return { ...known, bytes: readFileSync(name) };
  };
  const names = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(folder, name.slice(0, -'.json'.length)));
  const remove = (name: string) => {
    rmSync(`${name}.json`, { force: true });
    rmSync(name, { force: true });
  };
  return {
    put({ bytes, ...known }) {
      const name = nameOf(known.path);
      replace(name, bytes);
      replace(`${name}.json`, Buffer.from(JSON.stringify(known)));
    },
    get: (path) => read(nameOf(path)),
    delete(path) {
      const name = nameOf(path);
      const existed = existsSync(`${name}.json`);
      remove(name);
      return existed;
    },
    list: () => names().flatMap((name) => read(name) ?? []),
    clear: () => names().forEach(remove),
  };
}

function replace(file: string, bytes: Buffer): void {
  writeFileSync(`${file}.part`, bytes);
  renameSync(`${file}.part`, file);
}
