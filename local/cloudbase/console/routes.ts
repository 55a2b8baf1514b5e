// What a developer does by hand in Tencent's web console and in WeChat, over HTTP: collections, rules, logs, consents.
// Only routes live here; each capability does its own work.
import type { Rules } from '../access/rules';
import type { Database } from '../database/open';
import type { Host } from '../functions/host';
import type { Logs } from '../functions/logs';
import type { Consents } from '../openapi/consents';
import type { OpenData } from '../openapi/open-data';
import type { Outbox } from '../openapi/outbox';
import type { PhoneCodes } from '../openapi/phone-number';
import { HttpError, json, jsonBody, type Incoming, type Route } from '../server/http';
import { parseIndex } from '../server/schema';
import type { FileStore } from '../storage/files';
import type { Scheduler } from '../timers/scheduler';

export interface ConsoleOptions {
  readonly host: Host;
  readonly logs: Logs;
  readonly rules: Rules;
  readonly consents: Consents;
  readonly outbox: Outbox;
  readonly phoneCodes: PhoneCodes;
  readonly openData: OpenData;
  readonly files: FileStore;
  readonly scheduler: Scheduler;
  readonly now: () => number;
  readonly riskyWords: string[];
  readonly database: Database;
}

export function consoleRoutes(options: ConsoleOptions): Route[] {
  return [...databaseRoutes(options), ...functionRoutes(options), ...wechatRoutes(options)];
}

const get = (path: string, handle: (request: Incoming) => unknown): Route => ({
  method: 'GET',
  path,
  handle: async (request) => json(await handle(request)),
});

const post = (path: string, handle: (body: Record<string, unknown>, rest: string) => unknown): Route => ({
  method: 'POST',
  path,
  handle: async (request) => json(await handle(jsonBody(request), request.rest)),
});

/** A text field of the body; 400 without it. */
function textIn(body: Record<string, unknown>, name: string): string {
  const value = body[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new HttpError(400, `Say "${name}" in the body.`);
}

/** Runs what may refuse bad input with a sentence, and answers that sentence with 400. */
function tried<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new HttpError(400, error instanceof Error ? error.message : String(error));
  }
}

function databaseRoutes({ database, rules, files }: ConsoleOptions): Route[] {
  return [
    get('/console/collections', () => ({ collections: database.collections() })),
    post('/console/collections', (body) => {
      database.createCollection(textIn(body, 'name'));
      return { created: body.name };
    }),
    post('/console/indexes', (body) => {
      const collection = textIn(body, 'collection');
      const index = tried(() => parseIndex(collection, body.index));
      tried(() => database.createIndex(collection, index));
      return { created: index.name };
    }),
    get('/console/documents', ({ url }) => {
      const query = tried(() => JSON.parse(url.searchParams.get('query') ?? '{}') as object);
      const limit = Number(url.searchParams.get('limit') ?? 100);
      const collection = url.searchParams.get('collection') ?? '';
      return { documents: tried(() => database.find(collection, query, { limit })) };
    }),
    get('/console/rules', () => ({ rules: rules.list() })),
    post('/console/rules', (body) => {
      tried(() => rules.set(textIn(body, 'collection'), body.rule));
      return { rules: rules.list() };
    }),
    get('/console/files', () => ({
      files: files.list().map(({ bytes, ...known }) => ({ ...known, size: bytes.length })),
    })),
  ];
}

function functionRoutes({ host, logs, scheduler }: ConsoleOptions): Route[] {
  return [
    get('/console/functions', () => ({ functions: host.functions })),
    get('/console/logs', ({ url }) => ({
      logs: logs.find({
        functionName: url.searchParams.get('function') ?? undefined,
        requestId: url.searchParams.get('requestId') ?? undefined,
        limit: Number(url.searchParams.get('limit') ?? 100),
      }),
    })),
    get('/console/timers', () => ({ timers: scheduler.list() })),
    post('/console/timers', async (body) => {
      const fired = await scheduler.fire(textIn(body, 'function'), textIn(body, 'trigger'));
      if (!fired) throw new HttpError(404, 'There is no such timer.');
      return { fired };
    }),
  ];
}

function wechatRoutes({ consents, outbox, phoneCodes, openData, now, riskyWords }: ConsoleOptions): Route[] {
  return [
    get('/outbox', ({ url }) => ({
      messages: outbox.sent({
        openid: url.searchParams.get('openid') ?? undefined,
        templateId: url.searchParams.get('templateId') ?? undefined,
        since: Number(url.searchParams.get('since') ?? 0),
      }),
    })),
    post('/console/consents', (body) => {
      const count = body.count === undefined ? 1 : Number(body.count);
      if (!Number.isInteger(count) || count < 1)
        throw new HttpError(400, '"count" must be a whole number above 0.');
      return { left: consents.grant(textIn(body, 'openid'), textIn(body, 'templateId'), count) };
    }),
    get('/console/consents', ({ url }) => ({
      left: consents.left(url.searchParams.get('openid') ?? '', url.searchParams.get('templateId') ?? ''),
    })),
    post('/console/phone-codes', (body) => ({ code: phoneCodes.issue(textIn(body, 'phone'), now()) })),
    post('/console/cloud-ids', (body) => ({ cloudID: openData.issue(body.data, now()) })),
    post('/console/risky-words', (body) => {
      if (!Array.isArray(body.words)) throw new HttpError(400, 'Say {"words": ["…"]}.');
      riskyWords.splice(0, riskyWords.length, ...body.words.map(String));
      return { words: riskyWords };
    }),
  ];
}
