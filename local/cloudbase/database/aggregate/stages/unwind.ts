// $unwind: one document per element of an array.
import { isDocument, typeName } from '../../bson/value';
import type { Document, Missing, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import { writeAt } from '../../update/path';
import type { ReadStage } from '../pipeline';

interface Unwinding {
  readonly path: string[];
  readonly index: string | undefined;
  readonly preserve: boolean;
}

export const unwind: ReadStage = (operand) => {
  const unwinding = readUnwinding(operand);
  return (documents) => documents.flatMap((document) => unwound(document, unwinding));
};

function readUnwinding(operand: Value): Unwinding {
  const spec = isDocument(operand) ? operand : { path: operand };
  const unknown = Object.keys(spec).find(
    (key) => !['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'].includes(key),
  );
  if (unknown) throw requestFailed(`unrecognized option to $unwind stage: ${unknown}`);
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: preserve = false } = spec;
  if (typeof path !== 'string')
    throw requestFailed(
      path === undefined
        ? 'no path specified to $unwind stage'
        : `expected a string as the path for $unwind stage, got ${typeName(path)}`,
    );
  if (!path.startsWith('$'))
    throw requestFailed(`path option to $unwind stage should be prefixed with a '$': ${path}`);
  if (index !== undefined && (typeof index !== 'string' || index === ''))
    throw requestFailed('expected a non-empty string for the includeArrayIndex option to $unwind stage');
  if (index?.startsWith('$'))
    throw requestFailed(
      `includeArrayIndex option to $unwind stage should not be prefixed with a '$': ${index}`,
    );
  if (typeof preserve !== 'boolean')
    throw requestFailed(
      `expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage, got ${typeName(preserve)}`,
    );
  return { path: path.slice(1).split('.'), index, preserve };
}

// What is no array is passed on as if it were the only element.
function unwound(document: Document, unwinding: Unwinding): Document[] {
  const value = valueAt(document, unwinding.path);
  if (Array.isArray(value) && value.length > 0)
    return value.map((item, at) => indexed(replaced(document, unwinding.path, item), unwinding, at));
  if (value !== undefined && value !== null && !Array.isArray(value))
    return [indexed(document, unwinding, null)];
  if (!unwinding.preserve) return [];
  const bare = Array.isArray(value) ? replaced(document, unwinding.path, undefined) : document;
  return [indexed(bare, unwinding, null)];
}

// The path is not followed through arrays.
function valueAt(document: Document, path: string[]): Value | Missing {
  let value: Value | Missing = document;
  for (const part of path) value = isDocument(value) ? value[part] : undefined;
  return value;
}

const replaced = (document: Document, parts: string[], value: Value | Missing): Document =>
  writeAt(document, { parts, make: value !== undefined, change: () => value });

const indexed = (document: Document, { index }: Unwinding, at: number | null): Document =>
  index === undefined ? document : replaced(document, index.split('.'), at);
