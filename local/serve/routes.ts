// Which page or answer a path of the local product has. `/as/<openid>/` is the product as that person's phone shows it:
// identity stands in the path because there is no WeChat here; the product itself knows nothing of it.
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Cloudbase } from '../cloudbase/server/start';
import { health } from './health';
import { allow, received } from './messages';
import { phoneScript, roster } from './people';

export interface Served {
  readonly cloudbase: Cloudbase;
  readonly data: string;
  readonly startedAt: number;
  /** The folder of the built pages. */
  readonly pages: string;
}

const CHOOSER = join(__dirname, 'chooser');
const MOST_BODY_BYTES = 6 * 1024 * 1024;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  /** Database calls of the function's run, for whoever counts what a page costs. */
  readonly trips?: number;
}

const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

const nothing: Answer = { status: 404, type: 'text/plain; charset=utf-8', body: 'not found\n' };

/** Answers everything under the product's URL. */
export const handler =
  (served: Served): RequestListener =>
  (request, response) => {
    answer(served, request)
      .catch((error: Error) => json({ error: error.message }, 500))
      .then((reply) => send(response, reply, (request.url ?? '').split('?', 1)[0] ?? ''));
  };

async function answer(served: Served, request: IncomingMessage): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/health') return json(health(served));
  if (pathname === '/people.json') return json(roster);
  if (pathname === '/received.json')
    return json(received(served.cloudbase, Number(searchParams.get('since') ?? 0)));
  const [, allowing] = /^\/allow\/([\w-]+)$/.exec(pathname) ?? [];
  if (allowing && request.method === 'POST') return json(await allow(served.cloudbase, allowing));
  const [, openid, rest] = /^\/as\/([^/]+)\/(.*)$/.exec(pathname) ?? [];
  if (openid === undefined || rest === undefined) return file(CHOOSER, pathname);
  const [, name] = /^invoke\/([\w-]+)$/.exec(rest) ?? [];
  if (name && request.method === 'POST') return invoke(served, request, name, openid);
  if (rest.startsWith('picture/')) return picture(served, rest.slice('picture/'.length));
  return rest === '' ? phone(served, openid) : file(served.pages, rest);
}

/** Calls a function as WeChat would: the body is the event, the path says who. */
async function invoke(
  served: Served,
  request: IncomingMessage,
  name: string,
  openid: string,
): Promise<Answer> {
  const event = JSON.parse((await bodyOf(request)) || '{}') as unknown;
  const { result, trips } = await served.cloudbase.invoke(name, event, { openid, source: 'wx_client' });
  return { ...json(result), trips };
}

/** The product's own start page, with that person's storage kept apart from the others' in this browser. */
async function phone({ pages }: Served, openid: string): Promise<Answer> {
  const page = await readFile(join(pages, 'index.html'), 'utf8');
  const body = page.replace('<head>', `<head><script>${phoneScript(openid)}</script>`);
  return { status: 200, type: TYPES['.html'] ?? '', body };
}

/** A dish's picture out of cloud storage, as WeChat shows it to everybody by its id; nothing else of what is kept there. */
function picture({ cloudbase }: Served, path: string): Answer {
  const found = path.startsWith('dishes/') ? cloudbase.files.get(path) : undefined;
  return found ? { status: 200, type: found.type, body: found.bytes } : nothing;
}

async function file(folder: string, path: string): Promise<Answer> {
  const relative = normalize(path === '/' ? 'index.html' : path).replace(/^(\.\.[/\\])+|^[/\\]+/g, '');
  try {
    const body = await readFile(join(folder, relative));
    return { status: 200, type: TYPES[extname(relative)] ?? 'application/octet-stream', body };
  } catch {
    return nothing;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BODY_BYTES) throw new Error('the request is larger than 6 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Files that the build names by their contents never change: a browser asks for each of them once. */
const isNamedByContents = (path: string): boolean => /\.[0-9a-f]{8}\.(js|css)$/.test(path);

function send(response: ServerResponse, { status, type, body, trips }: Answer, path: string): void {
  const kept = status === 200 && isNamedByContents(path) ? 'max-age=31536000, immutable' : 'no-store';
  const counted = trips === undefined ? {} : { 'x-cloudbase-trips': `${trips}` };
  response.writeHead(status, { 'content-type': type, 'cache-control': kept, ...counted });
  response.end(body);
}
