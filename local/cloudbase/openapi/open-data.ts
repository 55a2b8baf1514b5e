// Open data by cloudID: what a mini-program hands over sealed and only its own functions can open.
import { randomBytes } from 'node:crypto';
import { WechatError, type OpenApi } from './api';
import { bytesOf, readFields, writeBytes } from './protobuf';

/** WeChat error table: -601006 cloudID expired; a cloudID is good for five minutes. */
const CLOUD_ID_MS = 5 * 60_000;
/** WeChat, global return codes: 40097 invalid arguments. */
const BAD_ARGUMENTS = 40097;

export interface OpenData {
  /** A cloudID that stands for `data`, as the mini-program's interfaces hand it out. */
  issue(data: unknown, now: number): string;
  /** What a function sees for a cloudID: the data, or WeChat's error in its place. */
  open(cloudId: string, now: number): object;
  /** ApiGetOpenDataByCloudId: cloudIDs in, one JSON each out, in their order. */
  readonly getOpenData: (request: Buffer, context: { now: number }) => Buffer;
  /** cloudbase.getOpenData: the same through the open interface; each `json` is JSON text. */
  readonly byInterface: OpenApi;
}

export function createOpenData(): OpenData {
  const sealed = new Map<string, { data: unknown; until: number }>();
  const open = (cloudID: string, now: number): object => {
    const found = sealed.get(cloudID);
    if (!found) return { cloudID, errCode: -601005, errMsg: 'invalid cloudID' };
    if (found.until < now) return { cloudID, errCode: -601006, errMsg: 'cloudID expired' };
    return { cloudID, data: found.data };
  };
  return {
    open,
    issue(data, now) {
      const cloudId = `48_${randomBytes(24).toString('base64url')}`;
      sealed.set(cloudId, { data, until: now + CLOUD_ID_MS });
      return cloudId;
    },
    getOpenData(request, { now }) {
      const ids = bytesOf(readFields(request), 2).map((id) => id.toString('utf8'));
      const items = ids.map((id) => [writeBytes(1, id), writeBytes(2, JSON.stringify(open(id, now)))]);
      return Buffer.concat(items.map((item) => writeBytes(1, Buffer.concat(item))));
    },
    byInterface({ cloudid_list }, { now }) {
      if (!Array.isArray(cloudid_list)) throw new WechatError(BAD_ARGUMENTS, 'invalid args');
      const items = cloudid_list.map((id) => ({ cloud_id: id, json: JSON.stringify(open(String(id), now)) }));
      return { data_list: items };
    },
  };
}
