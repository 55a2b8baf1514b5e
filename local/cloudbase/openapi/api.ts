// What an open interface is to the dispatcher: a function from arguments to a JSON answer, a file, or WeChat's error.

export interface OpenContext {
  /** Epoch milliseconds by the server's clock. */
  readonly now: number;
  readonly requestId: string;
  readonly functionName?: string;
  readonly openid?: string;
  readonly appid: string;
}

export interface Media {
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** Arguments by their snake_case names: parsed JSON, or a file. */
export type OpenArguments = Readonly<Record<string, unknown>>;

export type OpenApi = (args: OpenArguments, context: OpenContext) => object | Media;

export type OpenApis = Readonly<Record<string, OpenApi>>;

/** An `errcode` of WeChat's servers, as its error tables list them. */
export class WechatError extends Error {
  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message);
  }
}

export const isMedia = (answer: object): answer is Media =>
  'bytes' in answer && Buffer.isBuffer(answer.bytes);

/** An argument that must be text; `errcode` is what WeChat answers for this interface when it is not. */
export function text(args: OpenArguments, name: string, errcode: number, message: string): string {
  const value = args[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new WechatError(errcode, message);
}
