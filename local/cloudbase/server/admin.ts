// POST /admin: the envelope of wx-server-sdk's requests. Reads it, hands the rest to dispatch, always answers 200.
import type { Incoming, Reply, Route } from './http';
import { json } from './http';
import { parseMultipart } from './multipart';
import type { Dispatch } from './dispatch';

/** Fields every SDK version adds to every request; they are no business of an action. */
const ENVELOPE = [
  'envName',
  'eventId',
  'wxCloudbaseAccesstoken',
  'tcb_sessionToken',
  'sessionToken',
  'crossAuthorizationToken',
];

export function adminRoute(dispatch: Dispatch): Route {
  return {
    method: 'POST',
    path: '/admin',
    async handle(request) {
      const body = readEnvelope(request);
      if (!body || typeof body.action !== 'string') {
        return json({ code: 'INVALID_PARAM', message: 'The request body is malformed.', requestId: '' });
      }
      const { action, wxCloudApiToken, ...params } = body;
      for (const name of ENVELOPE) delete params[name];
      const answer = await dispatch.call(action, params, wxCloudApiToken);
      return toReply(answer);
    },
  };
}

function toReply(answer: object | undefined): Reply {
  if (!answer) return { status: 200, body: '', drop: true };
  // The SDK takes anything but exactly this content type for a protobuf reply of an openapi call.
  if (!Buffer.isBuffer(answer)) return json(answer);
  return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: answer };
}

function readEnvelope(request: Incoming): Record<string, unknown> | undefined {
  if (request.headers['content-type']?.startsWith('multipart/form-data')) {
    const parts = parseMultipart(request.body);
    return Object.fromEntries(
      parts.map(({ name, value }) => [name, name === 'requestData' ? value : value.toString('utf8')]),
    );
  }
  try {
    const parsed: unknown = JSON.parse(request.body.toString('utf8'));
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
