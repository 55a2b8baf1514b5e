// Files on behalf of a mini-program, with cloud storage's default permission: everybody reads, only the author replaces
// and removes. (CloudBase, storage permissions: "所有用户可读，仅创建者及管理员可写".)
import { HttpError, json, jsonBody, type Incoming, type Reply, type Route } from '../server/http';
import { checkPath, fileIdOf, pathOf } from '../storage/address';
import { storageActions, type StorageContext } from '../storage/actions';
import { mediaTypeOf } from '../storage/media';

/** `POST /client/storage/<path>` uploads, `POST /client/storage` `{urls: […]}` or `{delete: […]}` does the rest. */
export const clientStorageRoutes = (storage: StorageContext): Route[] => [
  { method: 'POST', path: '/client/storage/', handle: (request) => upload(storage, request) },
  { method: 'POST', path: '/client/storage', handle: (request) => others(storage, request) },
];

function openidOf(request: Incoming): string {
  const openid = request.headers['x-openid'];
  if (typeof openid === 'string' && openid !== '') return openid;
  throw new HttpError(401, 'Say who calls in the header x-openid.');
}

const denied = (): Reply =>
  json({ code: 'STORAGE_EXCEED_AUTHORITY', message: 'storage permission denied' }, 403);

function pathIn(request: Incoming): string {
  try {
    return checkPath(request.rest);
  } catch (error) {
    throw new HttpError(400, (error as Error).message);
  }
}

function upload({ files, now, where }: StorageContext, request: Incoming): Reply {
  const openid = openidOf(request);
  const path = pathIn(request);
  const there = files.get(path);
  if (there && there.openid !== openid) return denied();
  files.put({ path, openid, type: mediaTypeOf(path), at: now(), bytes: request.body });
  return json({ fileID: fileIdOf(where().env, path) });
}

async function others(storage: StorageContext, request: Incoming): Promise<Reply> {
  const openid = openidOf(request);
  const { urls, delete: gone } = jsonBody(request);
  const context = { requestId: '', now: storage.now(), warn: () => undefined };
  const actions = storageActions(storage);
  if (Array.isArray(urls)) {
    const file_list = urls.map((fileid) => ({ fileid }));
    return json((await actions['storage.batchGetDownloadUrl']?.({ file_list }, context)) ?? {});
  }
  if (!Array.isArray(gone)) throw new HttpError(400, 'Say {"urls": […]} or {"delete": […]}.');
  const foreign = gone.some((id) => {
    const file = storage.files.get(pathOf(id) ?? '');
    return file !== undefined && file.openid !== openid;
  });
  if (foreign) return denied();
  return json((await actions['storage.batchDeleteFile']?.({ fileid_list: gone }, context)) ?? {});
}
