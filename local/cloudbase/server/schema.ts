// Collections and indexes declared in a JSON file: what one clicks together in Tencent's web console.
// Reads and refuses; applying is idempotent, so the same file may be given at every start.
import { existsSync, readFileSync } from 'node:fs';
import { parseRule } from '../access/rule';
import type { Templates } from '../openapi/subscribe-message';

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

export interface Schema {
  readonly collections: Readonly<Record<string, CollectionDeclaration>>;
  /** Keywords of subscribe-message templates by template id; absent when any template is accepted. */
  readonly templates?: Readonly<Record<string, readonly string[]>>;
}

/** A schema file that cannot be used; `message` is one sentence that says what to do. */
export class SchemaError extends Error {}

/**
 * Reads `{ "collections": { "<name>": { "indexes": [{name, keys: [["field", 1]], unique, sparse}], "rule": … } },
 * "templates": { "<template id>": ["thing1", "time2"] } }`; both parts may be left out.
 */
export function readSchema(file: string): Schema {
  if (!existsSync(file)) throw new SchemaError(`There is no schema file ${file}: correct --schema.`);
  try {
    return parseSchema(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new SchemaError(`The schema file ${file} cannot be used: ${(error as Error).message}.`);
  }
}

export function parseSchema(value: unknown): Schema {
  if (!isRecord(value)) throw new SchemaError('it must be an object with "collections" and "templates"');
  const { collections = {}, templates, ...strange } = value;
  const [unknown] = Object.keys(strange);
  if (unknown !== undefined)
    throw new SchemaError(`it has "${unknown}", but only collections and templates are read`);
  if (!isRecord(collections)) throw new SchemaError('"collections" must be an object');
  return {
    collections: Object.fromEntries(
      Object.entries(collections).map(([name, declared]) => [name, parseCollection(name, declared)]),
    ),
    ...(templates === undefined ? {} : { templates: parseTemplates(templates) }),
  };
}

function parseCollection(name: string, declared: unknown): CollectionDeclaration {
  if (!isRecord(declared)) throw new SchemaError(`${name} must be an object`);
  const indexes = Array.isArray(declared.indexes) ? declared.indexes : [];
  parseRule(declared.rule);
  return { indexes: indexes.map((index) => parseIndex(name, index)), rule: declared.rule };
}

function parseTemplates(value: unknown): Record<string, string[]> {
  const isList = (item: unknown): item is string[] =>
    Array.isArray(item) && item.every((word) => typeof word === 'string');
  if (!isRecord(value)) throw new SchemaError('"templates" must be an object');
  return Object.fromEntries(
    Object.entries(value).map(([id, keywords]) => {
      if (!isList(keywords)) throw new SchemaError(`template ${id} must list its keywords`);
      return [id, keywords];
    }),
  );
}

/** What subscribeMessage.send asks about templates: their keywords, or `unknown` when others are declared. */
export const templatesOf = ({ templates }: Schema): Templates => ({
  keywords: (id) => (templates ? (Object.hasOwn(templates, id) ? templates[id] : 'unknown') : undefined),
  declared: () => templates ?? {},
});

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
