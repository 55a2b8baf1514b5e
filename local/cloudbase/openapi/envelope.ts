// CommApiData in, CommOpenApiResp out: the messages in which wx-server-sdk wraps every open-interface call.
import { mediaTypeOf } from '../storage/media';
import { bytesOf, numberOf, readFields, textOf, writeBytes, writeNumber } from './protobuf';

/** A named argument: JSON, or a file. */
export interface Argument {
  readonly value: Buffer;
  /** The media type of a file; absent for JSON. */
  readonly contentType?: string;
}

export type OpenCall =
  | { readonly kind: 'open'; readonly arguments: ReadonlyMap<string, Argument>; readonly appid?: string }
  | { readonly kind: 'svrkit'; readonly name: string; readonly data: Buffer }
  | { readonly kind: 'other' };

export interface OpenReply {
  readonly body?: Buffer;
  readonly contentType?: string;
  /** WeChat's own refusal before the interface is reached, such as -604101. */
  readonly errorCode?: number;
}

const API_TYPE = { open: 0, svrkit: 2 };

/** Decodes a CommApiData; throws a RangeError for what is none. */
export function readCall(message: Buffer): OpenCall {
  const fields = readFields(message);
  const type = numberOf(fields, 1) ?? API_TYPE.open;
  const [openData] = bytesOf(fields, 2);
  const [svrkit] = bytesOf(fields, 4);
  if (type === API_TYPE.svrkit || (svrkit && !openData)) {
    const inner = readFields(svrkit ?? Buffer.alloc(0));
    return { kind: 'svrkit', name: textOf(inner, 1) ?? '', data: bytesOf(inner, 2)[0] ?? Buffer.alloc(0) };
  }
  if (type !== API_TYPE.open) return { kind: 'other' };
  const pairs = openData ? bytesOf(readFields(openData), 1).map(readPair) : [];
  return { kind: 'open', arguments: new Map(pairs), appid: textOf(fields, 6) };
}

/** The SDKs lose the media type of a file on the way (they spell it otherwise than their own encoder); its name remains. */
function readPair(message: Buffer): [string, Argument] {
  const fields = readFields(message);
  const value = bytesOf(fields, 2)[0] ?? Buffer.alloc(0);
  const filename = textOf(fields, 4);
  const contentType = textOf(fields, 3) || (filename ? mediaTypeOf(filename) : undefined);
  return [textOf(fields, 1) ?? '', { value, contentType }];
}

/** Encodes a CommOpenApiResp. */
export const writeReply = (reply: OpenReply): Buffer =>
  Buffer.concat([
    writeBytes(1, reply.body ?? ''),
    writeBytes(2, reply.contentType ?? 'application/json; charset=utf-8'),
    writeNumber(3, reply.errorCode ?? 0),
    writeNumber(4, 200),
    writeNumber(6, 0),
  ]);
