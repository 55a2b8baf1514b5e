// Database calls on behalf of a mini-program: held against the collection's rule, then passed on to the same actions.
// The rules' language and the database itself are others'.
import { CLIENT_QUERY_LIMIT } from '../database/limits';
import { CloudbaseError } from '../error';
import { evaluate, Fields } from './evaluate';
import { knownFields, parseQuery, unwrap } from './query';
import { ruleFor, type Operation, type Rule } from './rule';

/** WeChat, database on the client: results of at most 1 MB (-602001). */
const MAX_RESULT_BYTES = 1024 * 1024;
/** CloudBase, security rules: at most three get() in a rule. */
const MAX_GETS = 3;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  'database.getDocument': 'read',
  'database.calculateDocument': 'read',
  'database.aggregateDocuments': 'read',
  'database.insertDocument': 'create',
  'database.modifyDocument': 'update',
  'database.removeDocument': 'delete',
};

export interface ClientOptions {
  readonly ruleOf: (collection: string) => Rule;
  readonly call: (action: string, params: Record<string, unknown>) => Promise<object | undefined>;
  readonly read: (collection: string, id: string) => Promise<unknown>;
  readonly now: () => number;
}

type Params = Record<string, unknown>;

/** Makes one call for `openid`; refuses with DATABASE_PERMISSION_DENIED what the collection's rule does not allow. */
export async function clientCall(options: ClientOptions, openid: string, action: string, given: Params) {
  const operation = Object.hasOwn(OPERATIONS, action) ? OPERATIONS[action] : undefined;
  if (!operation) throw denied();
  const rule = options.ruleOf(String(given.collectionName));
  const params = prepare(action, given, openid);
  const allowed =
    rule.kind === 'simple'
      ? simple(rule.mode, operation, action, params, openid)
      : await custom(options, rule, operation, action, params, openid);
  const answer = await options.call(action, allowed);
  if (Buffer.byteLength(JSON.stringify(answer ?? {})) <= MAX_RESULT_BYTES) return answer;
  throw new CloudbaseError(
    'DATABASE_QUERY_SIZE_EXCEED_LIMIT',
    'database query result size exceed limit (1MB)',
  );
}

const denied = () => new CloudbaseError('DATABASE_PERMISSION_DENIED', 'Permission denied');

/** What the product does to every client call: `{openid}` filled in, the author recorded, limits, no forged author. */
function prepare(action: string, given: Params, openid: string): Params {
  const { transactionId: _none, ...params } = given;
  if (action === 'database.insertDocument')
    return { ...params, data: documentsOf(params).map(signed(openid)) };
  if (action === 'database.aggregateDocuments') return { ...params, stages: stagesOf(params) };
  if (action === 'database.modifyDocument' && touchesAuthor(params.data)) throw denied();
  const query = JSON.stringify(parseQuery(params.query, openid));
  const limit = Math.min(Number(params.limit ?? CLIENT_QUERY_LIMIT), CLIENT_QUERY_LIMIT);
  return action === 'database.getDocument' ? { ...params, query, limit } : { ...params, query };
}

const documentsOf = (params: Params): Params[] =>
  (Array.isArray(params.data) ? params.data : []).map((text) => JSON.parse(String(text)) as Params);

const signed = (openid: string) => (document: Params) => JSON.stringify({ ...document, _openid: openid });

/** A client could otherwise pass a document off as another's. */
const touchesAuthor = (data: unknown) => /"(_openid|_openid\.[^"]*)"\s*:/.test(String(data));

interface Stage {
  readonly stageKey: string;
  readonly stageValue: string;
}

/** Stages that reach into other collections would go round their rules. */
const FOREIGN = ['$lookup', '$graphLookup', '$out', '$merge', '$unionWith', '$facet'];

function stagesOf(params: Params): Stage[] {
  const stages = (Array.isArray(params.stages) ? params.stages : []) as Stage[];
  if (stages.some(({ stageKey }) => FOREIGN.includes(stageKey))) throw denied();
  return stages;
}

function simple(mode: string, operation: Operation, action: string, params: Params, openid: string): Params {
  const reads = operation === 'read';
  if (mode === 'ADMINONLY' || (mode === 'ADMINWRITE' && !reads)) throw denied();
  if (operation === 'create' || (reads && mode !== 'PRIVATE')) return params;
  return ownOnly(action, params, openid);
}

/** The same call, narrowed to what the caller wrote. */
function ownOnly(action: string, params: Params, openid: string): Params {
  const own = { _openid: openid };
  if (action === 'database.aggregateDocuments') {
    const match: Stage = { stageKey: '$match', stageValue: JSON.stringify(own) };
    return { ...params, stages: [match, ...stagesOf(params)] };
  }
  const query = parseQuery(params.query, openid);
  // An upsert would create a document in another's name where the narrowed query finds none.
  const narrowed = '_openid' in query ? { $and: [query, own] } : { ...query, ...own };
  return { ...params, upsert: false, query: JSON.stringify(narrowed) };
}

async function custom(
  options: ClientOptions,
  rule: Extract<Rule, { kind: 'custom' }>,
  operation: Operation,
  action: string,
  params: Params,
  openid: string,
): Promise<Params> {
  const expression = ruleFor(rule, operation);
  const documents =
    operation === 'create' ? documentsOf(params).map(unwrap) : [fieldsOf(action, params, openid)];
  for (const doc of documents) {
    if (expression === true) continue;
    if (expression === false) throw denied();
    let gets = 0;
    const value = await evaluate(expression, {
      names: { auth: { openid }, doc, request: { data: dataOf(params) }, now: options.now() },
      get(collection, id) {
        gets += 1;
        if (gets > MAX_GETS) throw denied();
        return options.read(collection, id);
      },
    });
    if (value !== true) throw denied();
  }
  return operation === 'update' ? { ...params, upsert: false } : params;
}

function fieldsOf(action: string, params: Params, openid: string): Fields {
  if (action !== 'database.aggregateDocuments')
    return new Fields(knownFields(parseQuery(params.query, openid)));
  const [first] = stagesOf(params);
  return new Fields(first?.stageKey === '$match' ? knownFields(parseQuery(first.stageValue, openid)) : {});
}

function dataOf(params: Params): unknown {
  return typeof params.data === 'string' ? unwrap(JSON.parse(params.data)) : undefined;
}
