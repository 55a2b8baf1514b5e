// Stages that change the shape of each document: $project, $addFields, $unset, $replaceRoot.
import { fieldOf, isDocument, numberOf, typeName } from '../../bson/value';
import { render } from '../../bson/render';
import type { Document, Missing, Value } from '../../bson/value';
import { requestFailed } from '../../refusal';
import { readExpression } from '../expression/evaluate';
import type { Environment, Evaluate } from '../expression/evaluate';
import type { ReadStage } from '../pipeline';

/** What becomes of a field: kept, dropped, computed, or looked into. */
type Node =
  { readonly kind: 'keep' | 'drop' } | { readonly kind: 'compute'; readonly evaluate: Evaluate } | Branch;
interface Branch {
  readonly kind: 'branch';
  readonly fields: Map<string, Node>;
}

const newBranch = (): Branch => ({ kind: 'branch', fields: new Map() });

function plant(branch: Branch, path: string, node: Node): void {
  const parts = path.split('.');
  if (parts.includes('')) throw requestFailed(`FieldPath field names may not be empty strings.`);
  const last = parts.pop() as string;
  let at = branch;
  for (const part of parts) {
    const next = at.fields.get(part) ?? newBranch();
    if (next.kind !== 'branch') throw collision(path);
    at.fields.set(part, next);
    at = next;
  }
  const there = at.fields.get(last);
  if (there && !(there.kind === 'branch' && node.kind === 'branch')) throw collision(path);
  at.fields.set(last, node);
}

const collision = (path: string): Error =>
  requestFailed(
    `Invalid $project :: caused by :: specification contains two conflicting paths. Cannot specify both '${path}' and a part of it`,
  );

export const project: ReadStage = (operand, names) => {
  if (!isDocument(operand)) throw requestFailed('$project specification must be an object');
  if (Object.keys(operand).length === 0)
    throw requestFailed(
      'Invalid $project :: caused by :: projection specification must have at least one field',
    );
  const branch = readProjection(operand, names);
  const including = isInclusion(branch, true);
  if (including) refuseDrops(branch, operand, true);
  if (including && !branch.fields.has('_id')) branch.fields.set('_id', { kind: 'keep' });
  return (documents, { variables }) =>
    documents.map((root) => shaped(root, branch, including, { root, variables }));
};

function readProjection(spec: Document, names: string[]): Branch {
  const branch = newBranch();
  for (const [path, value] of Object.entries(spec)) {
    if (path.startsWith('$'))
      throw requestFailed(`Invalid $project :: caused by :: field names may not start with '$': ${path}`);
    plantSpec(branch, path, value, names);
  }
  return branch;
}

function plantSpec(branch: Branch, path: string, value: Value, names: string[]): void {
  const number = numberOf(value);
  if (typeof value === 'boolean' || number !== undefined)
    return plant(branch, path, { kind: value === false || number === 0 ? 'drop' : 'keep' });
  if (!isDocument(value) || Object.keys(value)[0]?.startsWith('$'))
    return plant(branch, path, { kind: 'compute', evaluate: readExpression(value, names) });
  const inner = Object.entries(value);
  if (inner.length === 0)
    throw requestFailed(
      'Invalid $project :: caused by :: An empty sub-projection is not a valid value. Found empty object at path',
    );
  for (const [field, part] of inner) plantSpec(branch, `${path}.${field}`, part, names);
}

// `_id` does not decide: it is kept unless dropped.
function isInclusion(branch: Branch, top: boolean): boolean {
  const deciding = [...branch.fields].filter(([field]) => !top || field !== '_id').map(([, node]) => node);
  if (deciding.length === 0) return [...branch.fields.values()].some((node) => node.kind !== 'drop');
  return deciding.some((node) => (node.kind === 'branch' ? isInclusion(node, false) : node.kind !== 'drop'));
}

function refuseDrops(branch: Branch, spec: Document, top: boolean): void {
  for (const [field, node] of branch.fields) {
    if (node.kind === 'drop' && !(top && field === '_id'))
      throw requestFailed(
        `Invalid $project :: caused by :: Bad projection specification, cannot exclude fields other than '_id' in an inclusion projection: ${render(spec)}`,
      );
    if (node.kind === 'branch') refuseDrops(node, spec, false);
  }
}

function shaped(document: Document, branch: Branch, including: boolean, environment: Environment): Document {
  const out: Document = {};
  // One field of a large document is not worth walking all of them.
  const fields = including && branch.fields.size === 1 ? [...branch.fields.keys()] : Object.keys(document);
  for (const field of fields) {
    const node = branch.fields.get(field);
    const value = fieldOf(document, field);
    if (value === undefined) continue;
    if (!node ? !including : node.kind === 'keep') out[field] = value;
    if (node?.kind === 'branch') {
      const inner = shapedValue(value, node, including, environment);
      if (inner !== undefined) out[field] = inner;
    }
  }
  addComputed(out, branch, environment);
  return out;
}

function shapedValue(
  value: Value,
  branch: Branch,
  including: boolean,
  environment: Environment,
): Value | Missing {
  if (isDocument(value)) return shaped(value, branch, including, environment);
  if (Array.isArray(value))
    return value
      .map((item) => shapedValue(item, branch, including, environment))
      .filter((item) => item !== undefined);
  if (!including) return value;
  return computes(branch) ? shaped({}, branch, including, environment) : undefined;
}

const computes = (branch: Branch): boolean =>
  [...branch.fields.values()].some(
    (node) => node.kind === 'compute' || (node.kind === 'branch' && computes(node)),
  );

// Computed fields come after the kept ones, in the order they are written.
function addComputed(out: Document, branch: Branch, environment: Environment): void {
  for (const [field, node] of branch.fields) {
    if (node.kind === 'compute') {
      const value = node.evaluate(environment);
      if (value !== undefined) out[field] = value;
    }
    if (node.kind === 'branch' && out[field] === undefined && computes(node))
      out[field] = shaped({}, node, true, environment);
  }
}

export const addFields =
  (name: string): ReadStage =>
  (operand, names) => {
    if (!isDocument(operand))
      throw requestFailed(`${name} specification stage must be an object, got ${typeName(operand)}`);
    if (Object.keys(operand).length === 0)
      throw requestFailed(`Invalid ${name} :: caused by :: specification must have at least one field`);
    const branch = newBranch();
    for (const [path, value] of Object.entries(operand)) plantFields(branch, path, value, names);
    return (documents, { variables }) => documents.map((root) => added(root, branch, { root, variables }));
  };

function plantFields(branch: Branch, path: string, value: Value, names: string[]): void {
  const inner = isDocument(value) ? Object.entries(value) : [];
  if (inner.length === 0 || inner[0]?.[0].startsWith('$'))
    return plant(branch, path, { kind: 'compute', evaluate: readExpression(value, names) });
  for (const [field, part] of inner) plantFields(branch, `${path}.${field}`, part, names);
}

function added(document: Document, branch: Branch, environment: Environment): Document {
  const out = { ...document };
  for (const [field, node] of branch.fields) {
    const value =
      node.kind === 'compute'
        ? node.evaluate(environment)
        : node.kind === 'branch'
          ? addedTo(out[field], node, environment)
          : out[field];
    if (value === undefined) delete out[field];
    else out[field] = value;
  }
  return out;
}

function addedTo(value: Value | Missing, branch: Branch, environment: Environment): Value {
  if (Array.isArray(value)) return value.map((item) => addedTo(item, branch, environment));
  return added(isDocument(value) ? value : {}, branch, environment);
}

export const unsetFields: ReadStage = (operand) => {
  const paths = Array.isArray(operand) ? operand : [operand];
  const branch = newBranch();
  for (const path of paths) {
    if (typeof path !== 'string' || path === '')
      throw requestFailed('$unset specification must be a string or an array containing only string values');
    plant(branch, path, { kind: 'drop' });
  }
  return (documents, { variables }) =>
    documents.map((root) => shaped(root, branch, false, { root, variables }));
};

const replacing =
  (name: string, evaluate: Evaluate): ReturnType<ReadStage> =>
  (documents, { variables }) =>
    documents.map((root) => {
      const value = evaluate({ root, variables });
      if (!isDocument(value))
        throw requestFailed(
          `'${name}' expression must evaluate to an object, but resulting value was: ${render(value)}. Type of resulting value: '${typeName(value)}'. Input document: ${render(root)}`,
        );
      return value;
    });

export const replaceRoot: ReadStage = (operand, names) => {
  const unknown = isDocument(operand) ? Object.keys(operand).find((key) => key !== 'newRoot') : '';
  if (!isDocument(operand) || unknown !== undefined)
    throw requestFailed(
      `unrecognized option to $replaceRoot stage: ${unknown ?? ''}, only valid option is 'newRoot'.`,
    );
  if (operand.newRoot === undefined) throw requestFailed('no newRoot specified for the $replaceRoot stage');
  return replacing('newRoot', readExpression(operand.newRoot, names));
};

export const replaceWith: ReadStage = (operand, names) =>
  replacing('replacement document', readExpression(operand, names));
