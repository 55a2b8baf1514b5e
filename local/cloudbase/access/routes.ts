// POST /client/database: a mini-program's database call over HTTP. The real client speaks through WeChat itself,
// which cannot be redirected; this route takes the same actions, so that permissions can be tested.
import { CloudbaseError } from '../error';
import { HttpError, json, jsonBody, type Incoming, type Reply, type Route } from '../server/http';
import { clientCall, type ClientOptions } from './client';

/** Needs the header `x-openid`; the body is `{action, collectionName, …}` as on the SDK's wire. */
export const clientRoutes = (options: ClientOptions): Route[] => [
  { method: 'POST', path: '/client/database', handle: (request) => handle(options, request) },
];

async function handle(options: ClientOptions, request: Incoming): Promise<Reply> {
  const openid = request.headers['x-openid'];
  if (typeof openid !== 'string' || openid === '')
    throw new HttpError(401, 'Say who calls in the header x-openid.');
  const { action, ...params } = jsonBody(request);
  try {
    return json((await clientCall(options, openid, String(action), params)) ?? {});
  } catch (error) {
    if (error instanceof CloudbaseError)
      return json({ code: error.code, message: error.message, requestId: '' });
    if (error instanceof SyntaxError) {
      return json({ code: 'INVALID_PARAM', message: error.message, requestId: '' });
    }
    throw error;
  }
}
