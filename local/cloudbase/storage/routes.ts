// Moves bytes: signed uploads as the SDKs make them (PUT by 4.x, multipart POST by 2.x and 3.x) and signed downloads.
// Answers in COS's XML, which the SDKs parse.
import type { Incoming, Reply, Route } from '../server/http';
import { parseMultipart } from '../server/multipart';
import type { StorageContext } from './actions';
import { pathsMeant } from './address';
import { mediaTypeOf } from './media';

export function storageRoutes(storage: StorageContext): Route[] {
  return [
    { method: 'PUT', path: '/storage/', handle: (request) => put(storage, request) },
    { method: 'POST', path: '/storage/', handle: (request) => post(storage, request) },
    { method: 'GET', path: '/storage/', handle: (request) => download(storage, request) },
  ];
}

function put(storage: StorageContext, request: Incoming): Reply {
  const authorization = String(request.headers.authorization ?? '');
  return keep(storage, request.rest, authorization, request.body, 200);
}

function post(storage: StorageContext, request: Incoming): Reply {
  const parts = parseMultipart(request.body);
  const field = (name: string) => parts.find((part) => part.name === name)?.value;
  const path = field('key')?.toString('utf8') ?? '';
  const file = field('file');
  if (!file) return refused(400, 'MalformedPOSTRequest', 'The body has no file.');
  // COS answers a form upload with 204.
  return keep(storage, path, field('Signature')?.toString('utf8') ?? '', file, 204);
}

function keep(
  storage: StorageContext,
  path: string,
  authorization: string,
  bytes: Buffer,
  status: number,
): Reply {
  const [until = '0', signature = ''] = authorization.split('.');
  const inTime = Number(until) * 1000 >= storage.now();
  if (!inTime || !storage.signer.verify('put', path, Number(until), signature)) {
    return refused(403, 'SignatureDoesNotMatch', 'The signature is wrong or has expired.');
  }
  storage.files.put({ path, type: mediaTypeOf(path), at: storage.now(), bytes });
  return { status, body: '' };
}

function download(storage: StorageContext, { rest, url }: Incoming): Reply {
  const until = Number(url.searchParams.get('t'));
  const signature = url.searchParams.get('sign') ?? '';
  const path = pathsMeant(rest).find((each) => storage.signer.verify('get', each, until, signature));
  if (path === undefined) return refused(403, 'AccessDenied', 'Access Denied.');
  if (until * 1000 < storage.now()) return refused(403, 'AccessDenied', 'Request has expired');
  const file = storage.files.get(path);
  if (!file) return refused(404, 'NoSuchKey', 'The specified key does not exist.');
  return { status: 200, headers: { 'content-type': file.type }, body: file.bytes };
}

function refused(status: number, code: string, message: string): Reply {
  const body = `<?xml version='1.0' encoding='utf-8' ?>
<Error><Code>${code}</Code><Message>${message}</Message><Resource></Resource><RequestId>local</RequestId><TraceId>local</TraceId></Error>`;
  return { status, headers: { 'content-type': 'application/xml' }, body };
}
