// The parts of wx-server-sdk that the specs use, typed. Its own types answer `Promise<…> | void | string` throughout.

type QueryCommand =
  | 'eq'
  | 'neq'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'in'
  | 'nin'
  | 'and'
  | 'or'
  | 'not'
  | 'nor'
  | 'exists'
  | 'mod'
  | 'all'
  | 'elemMatch'
  | 'size'
  | 'geoNear'
  | 'geoWithin'
  | 'geoIntersects'
  | 'expr'
  | 'jsonSchema';
type UpdateCommand =
  | 'set'
  | 'remove'
  | 'inc'
  | 'mul'
  | 'min'
  | 'max'
  | 'rename'
  | 'bit'
  | 'push'
  | 'pop'
  | 'shift'
  | 'unshift'
  | 'pull'
  | 'pullAll'
  | 'addToSet';

/** `db.command` and what its commands answer: everything chains. */
export type Command = { readonly [name in QueryCommand | UpdateCommand]: (...args: unknown[]) => Command } & {
  readonly project: { readonly [name in 'slice' | 'elemMatch']: (...args: unknown[]) => object };
};

type Operator =
  | 'abs'
  | 'add'
  | 'addToSet'
  | 'allElementsTrue'
  | 'and'
  | 'anyElementTrue'
  | 'arrayElemAt'
  | 'arrayToObject'
  | 'avg'
  | 'ceil'
  | 'cmp'
  | 'concat'
  | 'concatArrays'
  | 'cond'
  | 'dateFromParts'
  | 'dateFromString'
  | 'dateToString'
  | 'dayOfMonth'
  | 'dayOfWeek'
  | 'dayOfYear'
  | 'divide'
  | 'eq'
  | 'exp'
  | 'filter'
  | 'first'
  | 'floor'
  | 'gt'
  | 'gte'
  | 'hour'
  | 'ifNull'
  | 'in'
  | 'indexOfArray'
  | 'indexOfBytes'
  | 'indexOfCP'
  | 'isArray'
  | 'isoDayOfWeek'
  | 'isoWeek'
  | 'isoWeekYear'
  | 'last'
  | 'let'
  | 'literal'
  | 'ln'
  | 'log'
  | 'log10'
  | 'lt'
  | 'lte'
  | 'map'
  | 'max'
  | 'mergeObjects'
  | 'millisecond'
  | 'min'
  | 'minute'
  | 'mod'
  | 'month'
  | 'multiply'
  | 'neq'
  | 'not'
  | 'objectToArray'
  | 'or'
  | 'pow'
  | 'push'
  | 'range'
  | 'reduce'
  | 'reverseArray'
  | 'second'
  | 'setDifference'
  | 'setEquals'
  | 'setIntersection'
  | 'setIsSubset'
  | 'setUnion'
  | 'size'
  | 'slice'
  | 'split'
  | 'sqrt'
  | 'stdDevPop'
  | 'stdDevSamp'
  | 'strLenBytes'
  | 'strLenCP'
  | 'strcasecmp'
  | 'substr'
  | 'substrBytes'
  | 'substrCP'
  | 'subtract'
  | 'sum'
  | 'switch'
  | 'toLower'
  | 'toUpper'
  | 'trunc'
  | 'week'
  | 'year'
  | 'zip';

/** The stages of a `lookup`: `$.pipeline()…done()`. */
export type Pipeline = { [name in Stage]: (value: unknown) => Pipeline } & { done(): object };

/** `db.command.aggregate`: an expression for each operator. */
export type AggregateCommand = { readonly [name in Operator]: (...args: unknown[]) => object } & {
  pipeline(): Pipeline;
};

export type Document = Record<string, unknown>;

interface Updated {
  readonly stats: { readonly updated: number; readonly created?: number };
}

export interface DocumentReference {
  get(): Promise<{ data: Document }>;
  field(fields: object): DocumentReference;
  set(options: { data: object }): Promise<Updated & { _id: string }>;
  update(options: { data: object }): Promise<Updated>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface Query {
  where(condition: unknown): Query;
  field(fields: object): Query;
  orderBy(field: string, order: 'asc' | 'desc'): Query;
  skip(count: number): Query;
  limit(count: number): Query;
  get(): Promise<{ data: Document[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: object }): Promise<Updated>;
  remove(): Promise<{ stats: { removed: number } }>;
}

type Stage =
  | 'addFields'
  | 'bucket'
  | 'bucketAuto'
  | 'count'
  | 'geoNear'
  | 'group'
  | 'limit'
  | 'lookup'
  | 'match'
  | 'project'
  | 'replaceRoot'
  | 'sample'
  | 'skip'
  | 'sort'
  | 'sortByCount'
  | 'unwind';

export type Aggregate = { [name in Stage]: (value: unknown) => Aggregate } & {
  end(): Promise<{ list: Document[] }>;
};

export interface Collection extends Query {
  doc(id: string | number): DocumentReference;
  add(options: { data: object | object[] }): Promise<{ _id: string; _ids?: string[] }>;
  aggregate(): Aggregate;
}

export interface Transaction {
  readonly _id?: string;
  collection(name: string): Collection;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

type Geometry = 'Point' | 'LineString' | 'Polygon' | 'MultiPoint' | 'MultiLineString' | 'MultiPolygon';

export interface Db {
  collection(name: string): Collection;
  createCollection(name: string): Promise<unknown>;
  readonly command: Command & { readonly aggregate: AggregateCommand };
  readonly Geo: { readonly [name in Geometry]: (...args: unknown[]) => object };
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options?: string }): unknown;
  startTransaction(): Promise<Transaction>;
  runTransaction<T>(run: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>;
}

export interface Cloud {
  init(config?: object): void;
  database(config?: object): Db;
  callFunction(options: { name: string; data?: object }): Promise<{ result: unknown }>;
  uploadFile(options: { cloudPath: string; fileContent: unknown }): Promise<{ fileID: string }>;
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
  getTempFileURL(options: { fileList: unknown[] }): Promise<{ fileList: Document[] }>;
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: Document[] }>;
  getWXContext(): Record<string, unknown>;
  getOpenData(options: { list: string[] }): Promise<{ list: Document[] }>;
  readonly openapi: Readonly<Record<string, Record<string, (data: object) => Promise<Document>>>>;
}

/** What a spec's code runs with, inside a hosted function. */
export interface Api {
  readonly cloud: Cloud;
  readonly db: Db;
  readonly _: Command;
  /** `db.command.aggregate`. */
  readonly $: AggregateCommand;
}
