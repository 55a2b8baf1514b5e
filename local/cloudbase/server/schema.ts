// Collections and indexes declared in a JSON file: what one clicks together in Tencent's web console.
// Reads and refuses; applying is idempotent, so the same file may be given at every start.
import { existsSync, readFileSync } from 'node:fs';

export interface IndexDeclaration {
  readonly name: string;
  readonly keys: [string, 1 | -1][];
  readonly unique?: boolean;
  readonly sparse?: boolean;
}

export interface CollectionDeclaration {
  readonly indexes: readonly IndexDeclaration[];
  /** One of the four simple permissions, or a security rule by operation; absent means no client access. */
  readonly rule?: unknown;
}

export type Schema = Readonly<Record<string, CollectionDeclaration>>;

/** A schema file that cannot be used; `message` is one sentence that says what to do. */
export class SchemaError extends Error {}

/** Reads `{ "<collection>": { "indexes": [{name, keys: [["field", 1]], unique, sparse}], "rule": … } }`. */
export function readSchema(file: string): Schema {
  if (!existsSync(file)) throw new SchemaError(`There is no schema file ${file}: correct --schema.`);
  try {
    return parseSchema(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new SchemaError(`The schema file ${file} cannot be used: ${(error as Error).message}.`);
  }
}

export function parseSchema(value: unknown): Schema {
  if (!isRecord(value)) throw new SchemaError('it must be an object of collections');
  return Object.fromEntries(
    Object.entries(value).map(([collection, declared]) => {
      if (!isRecord(declared)) throw new SchemaError(`${collection} must be an object`);
      const indexes = Array.isArray(declared.indexes) ? declared.indexes : [];
      return [
        collection,
        { indexes: indexes.map((index) => parseIndex(collection, index)), rule: declared.rule },
      ];
    }),
  );
}

/** One index as declared; refuses what the database could not build. */
export function parseIndex(collection: string, value: unknown): IndexDeclaration {
  const keys = isRecord(value) && Array.isArray(value.keys) ? value.keys : [];
  if (!isRecord(value) || typeof value.name !== 'string' || keys.length === 0 || !keys.every(isKey)) {
    throw new SchemaError(`an index of ${collection} needs a name and keys like [["field", 1]]`);
  }
  return { name: value.name, keys, unique: value.unique === true, sparse: value.sparse === true };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isKey = (value: unknown): value is [string, 1 | -1] =>
  Array.isArray(value) && typeof value[0] === 'string' && (value[1] === 1 || value[1] === -1);
