// The parts of wx-server-sdk that the specs use, typed. Its own types answer `Promise<…> | void | string` throughout.

/** `db.command` and what its commands answer: everything chains. */
export interface Command {
  readonly [name: string]: Command & ((...args: unknown[]) => Command);
}

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

export interface Db {
  collection(name: string): Collection;
  createCollection(name: string): Promise<unknown>;
  readonly command: Command & { readonly aggregate: Command };
  readonly Geo: Readonly<Record<string, (...args: unknown[]) => unknown>>;
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
  readonly $: Command;
}
