// Plain HTTP: reads requests, finds the route, writes replies. What a route means is decided where it is defined.
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';

/** Ours: storage accepts files up to this size; everything else is far below. */
const MAX_BODY_BYTES = 100 * 1024 * 1024;
/** Longer than the SDK keeps idle connections, so that the server never closes one the SDK is about to use. */
const KEEP_ALIVE_MS = 65_000;

export interface Incoming {
  readonly method: string;
  readonly url: URL;
  /** What follows the route's prefix, decoded. */
  readonly rest: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body: Buffer | string;
  /** Closes the connection instead of answering: the fault plan's lost answer. */
  readonly drop?: boolean;
}

export interface Route {
  readonly method: string;
  /** Exact, or a prefix when it ends in a slash. */
  readonly path: string;
  handle(request: Incoming): Promise<Reply> | Reply;
}

export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
});

/** The body as a JSON object; refuses anything else with 400. */
export function jsonBody(request: Incoming): Record<string, unknown> {
  if (request.body.length === 0) return {};
  try {
    const parsed: unknown = JSON.parse(request.body.toString('utf8'));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
      return parsed as Record<string, unknown>;
    }
  } catch {
    // Told below.
  }
  throw new HttpError(400, 'The body must be a JSON object.');
}

// Any page may call: what it may do is decided by the routes, as in the cloud, not by where it was loaded from.
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET,POST,PUT,DELETE,OPTIONS',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': 'x-cloudbase-trips,x-cloudbase-request-id',
  'access-control-max-age': '600',
};

export function httpServer(routes: () => readonly Route[]): Server {
  const server = createServer((request, response) => {
    void serve(routes(), request, response);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = KEEP_ALIVE_MS + 1000;
  return server;
}

async function serve(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const reply = await answer(routes, request);
  if (reply.drop) {
    request.socket.destroy();
    return;
  }
  response.writeHead(reply.status, {
    ...(request.headers.origin ? CORS : {}),
    ...reply.headers,
    'content-length': String(Buffer.byteLength(reply.body)),
  });
  response.end(request.method === 'HEAD' ? undefined : reply.body);
}

async function answer(routes: readonly Route[], request: IncomingMessage): Promise<Reply> {
  try {
    const method = request.method ?? 'GET';
    const body = await readBody(request);
    if (method === 'OPTIONS') return { status: 204, body: '' };
    const url = new URL(request.url ?? '/', 'http://local');
    const route = routes.find((each) => matches(each, method, url.pathname));
    if (!route) return json({ message: `No ${method} ${url.pathname} here.` }, 404);
    const rest = route.path.endsWith('/') ? decoded(url.pathname.slice(route.path.length)) : '';
    return await route.handle({ method, url, rest, headers: request.headers, body });
  } catch (error) {
    if (error instanceof HttpError) return json({ message: error.message }, error.status);
    return json({ message: error instanceof Error ? error.message : String(error) }, 500);
  }
}

/** Percent escapes resolved, a percent sign that starts none taken as it is; refuses bytes that are no text with 400. */
function decoded(path: string): string {
  const escaped = path.replace(/%(?![0-9a-fA-F]{2})/g, '%25');
  try {
    return decodeURIComponent(escaped);
  } catch {
    throw new HttpError(400, 'The address is not valid UTF-8.');
  }
}

function matches(route: Route, method: string, path: string): boolean {
  const sameMethod = route.method === method || (method === 'HEAD' && route.method === 'GET');
  if (!sameMethod) return false;
  return route.path.endsWith('/') ? path.startsWith(route.path) && path !== route.path : path === route.path;
}

function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
    });
    request.on('end', () =>
      size > MAX_BODY_BYTES
        ? reject(new HttpError(413, 'The body is larger than 100 MB.'))
        : resolve(Buffer.concat(chunks)),
    );
    request.on('error', reject);
  });
}
