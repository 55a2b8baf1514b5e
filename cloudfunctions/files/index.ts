// The only room that speaks cloud storage: bytes in, links out, and away with them.
// Which files there are, and until when, is the use cases' (usecases/files).
import * as cloud from 'wx-server-sdk';
import type { Files } from '../usecases/files/ports';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

/** WeChat cloud storage, getTempFileURL and deleteFile: at most 50 files a call. */
const MOST_A_CALL = 50;

/** The SDK has `maxAge` for each file, in seconds; its types do not. */
interface Wanted {
  readonly fileID: string;
  readonly maxAge: number;
}

/**
 * Storage names a file by an id that has the bucket in it, which nobody knows before something was uploaded; the same path is
 * the same id. So the last upload's says how all of them begin.
 */
let prefix: string | undefined;

async function upload(path: string, bytes: Uint8Array): Promise<string> {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) });
  prefix = fileID.slice(0, fileID.length - path.length);
  return fileID;
}

/** The ids of files; where no upload has said how ids begin, the first is overwritten with nothing, and says it. */
async function idsOf(paths: readonly string[]): Promise<string[]> {
  const [first] = paths;
  if (first !== undefined && prefix === undefined) await upload(first, new Uint8Array());
  return paths.map((path) => `${prefix ?? ''}${path}`);
}

export const files: Files = {
  put: upload,

  async link(path, maxAge) {
    if (prefix === undefined) return undefined;
    const wanted: Wanted[] = [{ fileID: `${prefix}${path}`, maxAge }];
    const found = await cloud.getTempFileURL({ fileList: wanted as unknown as string[] });
    return (found && found.fileList[0]?.tempFileURL) || undefined;
  },

  async remove(paths) {
    for (let from = 0; from < paths.length; from += MOST_A_CALL)
      await cloud.deleteFile({ fileList: await idsOf(paths.slice(from, from + MOST_A_CALL)) });
  },
};
