// POST /invoke/<function>: what `wx.cloud.callFunction` does for a mini-program, over HTTP, for pages and tests.
// The caller is what the headers say, as WeChat would say it; nothing here authenticates.
import { FunctionFailure } from '../functions/failure';
import type { Host } from '../functions/host';
import { MAX_CLIENT_RESULT_BYTES } from '../functions/limits';
import type { OpenData } from '../openapi/open-data';
import { json, HttpError, type Incoming, type Reply, type Route } from './http';

/** Answers the function's result; a failure answers its code with a status of 400 or above. */
export function invokeRoute(host: Host, openData: OpenData, now: () => number): Route {
  return {
    method: 'POST',
    path: '/invoke/',
    async handle(request) {
      const event = unsealed(eventOf(request), openData, now());
      try {
        const done = await host.invoke(request.rest, event, callerOf(request));
        const text = JSON.stringify(done.result);
        if (Buffer.byteLength(text) > MAX_CLIENT_RESULT_BYTES) throw tooLarge(done.requestId, done.trips);
        return json(done.result, 200, headersOf(done));
      } catch (error) {
        if (!(error instanceof FunctionFailure)) throw error;
        return failed(error);
      }
    },
  };
}

function eventOf(request: Incoming): unknown {
  if (request.body.length === 0) return {};
  try {
    return JSON.parse(request.body.toString('utf8'));
  } catch {
    throw new HttpError(400, 'The event must be JSON.');
  }
}

/** WeChat opens every top-level `{cloudID}` of an event before the function sees it. */
function unsealed(event: unknown, openData: OpenData, now: number): unknown {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return event;
  const open = (value: unknown): unknown => {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    const { cloudID } = (value ?? {}) as { cloudID?: unknown };
    return keys.length === 1 && typeof cloudID === 'string' ? openData.open(cloudID, now) : value;
  };
  return Object.fromEntries(Object.entries(event).map(([key, value]) => [key, open(value)]));
}

const header = (request: Incoming, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Who calls, from the headers `x-openid`, `x-appid` and `x-unionid`. */
export const callerOf = (request: Incoming) => ({
  openid: header(request, 'x-openid'),
  appid: header(request, 'x-appid'),
  unionid: header(request, 'x-unionid'),
  source: header(request, 'x-source'),
});

function tooLarge(requestId: string, trips: number): FunctionFailure {
  const failure = new FunctionFailure('RESULT_TOO_LARGE', 'cloudfunction result size exceed limit (1MB)');
  return Object.assign(failure, { requestId, trips });
}

const headersOf = (run: { requestId: string; trips: number }) => ({
  'x-cloudbase-request-id': run.requestId,
  'x-cloudbase-trips': String(run.trips),
});

function failed(failure: FunctionFailure): Reply {
  const { code, errCode, errMsg, requestId, httpStatus, message } = failure;
  return json({ code, errCode, errMsg, message, requestId }, httpStatus, headersOf(failure));
}
