// The wire actions of cloud storage: where to upload, temporary addresses, deletion. Bytes travel through the routes.
import type { Actions } from '../action';
import { CloudbaseError } from '../error';
import { checkPath, encodePath, fileIdOf, pathOf, readablePath, type Signer } from './address';
import type { FileStore } from './files';
import { DEFAULT_MAX_AGE_SECONDS, MAX_FILES_A_CALL, UPLOAD_SECONDS } from './limits';

export interface StorageContext {
  readonly files: FileStore;
  readonly signer: Signer;
  readonly now: () => number;
  readonly where: () => { env: string; url: string };
}

/** WeChat error table, -503003. */
const NONEXISTENT = 'storage file not exists';

/** `storage.getUploadMetadata`, `storage.batchGetDownloadUrl`, `storage.batchDeleteFile`, `storage.getFileAuthority`. */
export function storageActions(storage: StorageContext): Actions {
  const { files, where } = storage;
  return {
    'storage.getUploadMetadata': ({ path }) => {
      const cloudPath = checkPath(path);
      const fileId = fileIdOf(where().env, cloudPath);
      const until = seconds(storage) + UPLOAD_SECONDS;
      const authorization = `${until}.${storage.signer.sign('put', cloudPath, until)}`;
      const url = `${where().url}/storage/${encodePath(cloudPath)}`;
      return { data: { url, token: 'local', authorization, fileId, cosFileId: cosFileIdOf(fileId) } };
    },
    'storage.batchGetDownloadUrl': ({ file_list }) => ({
      data: { download_list: listOf(file_list).map((item) => temporaryAddress(storage, item)) },
    }),
    'storage.getFileAuthority': ({ fileList }) => ({
      data: listOf(fileList).map((item) => {
        const path = String((item as { path?: unknown } | null)?.path);
        return { path, cosFileId: cosFileIdOf(path), read: files.get(pathOf(path) ?? '') !== undefined };
      }),
    }),
    'storage.batchDeleteFile': ({ fileid_list }) => ({
      data: {
        delete_list: listOf(fileid_list).map((fileID) => {
          const path = pathOf(fileID);
          const gone = path !== undefined && files.delete(path);
          return gone
            ? { fileID, code: 'SUCCESS' }
            : { fileID, code: 'STORAGE_FILE_NONEXIST', message: NONEXISTENT };
        }),
      },
    }),
  };
}

/** The SDK sends it back in a header, which holds ASCII only. */
const cosFileIdOf = (fileId: string) => Buffer.from(fileId).toString('base64url');

/** A temporary address for one wanted file, or the code that says why there is none. */
function temporaryAddress(storage: StorageContext, item: unknown): object {
  const { fileid: fileID, max_age: asked } = (item ?? {}) as { fileid?: unknown; max_age?: unknown };
  const path = pathOf(fileID);
  const maxAge = typeof asked === 'number' && asked > 0 ? asked : DEFAULT_MAX_AGE_SECONDS;
  if (path === undefined || !storage.files.get(path)) {
    return { fileID, code: 'STORAGE_FILE_NONEXIST', message: NONEXISTENT, tempFileURL: '', maxAge };
  }
  const until = seconds(storage) + maxAge;
  const sign = storage.signer.sign('get', path, until);
  const tempFileURL = `${storage.where().url}/storage/${readablePath(path)}?sign=${sign}&t=${until}`;
  return { fileID, code: 'SUCCESS', tempFileURL, maxAge };
}

const seconds = (storage: StorageContext) => Math.floor(storage.now() / 1000);

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value) && value.length <= MAX_FILES_A_CALL) return value;
  throw new CloudbaseError('INVALID_PARAM', `the file list must be an array of at most ${MAX_FILES_A_CALL}`);
}
