// The wire actions of open interfaces: unwraps, checks the function's permission, calls the interface, wraps.
// Which interfaces exist and what they answer is decided in their own files.
import type { ActionContext, Actions } from '../action';
import { CloudbaseError } from '../error';
import { isMedia, WechatError, type OpenApis, type OpenArguments, type OpenContext } from './api';
import { readCall, writeReply, type OpenCall, type OpenReply } from './envelope';

/** WeChat error table: the interface does not exist; the function did not declare it in config.json. */
const NOT_FOUND = -604100;
const NO_PERMISSION = -604101;

export interface OpenapiOptions {
  readonly apis: OpenApis;
  /** WeChat-internal interfaces, such as the one behind getOpenData. */
  readonly internal: Readonly<Record<string, (data: Buffer, context: OpenContext) => Buffer>>;
  readonly appid: () => string;
  /** What the function declared under permissions.openapi; undefined when it is not hosted here. */
  readonly declared: (functionName: string) => readonly string[] | undefined;
}

/** `wx.openApi` (protobuf, `cloud.openapi`) and `wx.api` (JSON, the older `cloud.callOpenAPI`). */
export function openapiActions(options: OpenapiOptions): Actions {
  return {
    'wx.openApi': ({ apiName, requestData }, context) => {
      const call = decode(requestData);
      return writeReply(answer(options, String(apiName), call, context));
    },
    'wx.api': ({ apiName, requestData }, context) => {
      const args = parseJson(Buffer.from(String(requestData || '{}'))) as OpenArguments;
      const reply = callOpen(options, String(apiName).replace(/^openapi\./, ''), args, context);
      if (reply.errorCode === NOT_FOUND) throw new CloudbaseError('INVALID_PARAM', 'invalid api name');
      if (reply.errorCode)
        throw new CloudbaseError('SYS_ERR', `system error: error code: ${reply.errorCode}`);
      return { data: { responseData: reply.body?.toString('utf8') ?? '' } };
    },
  };
}

function answer(options: OpenapiOptions, name: string, call: OpenCall, context: ActionContext): OpenReply {
  if (call.kind === 'open') {
    const args = [...call.arguments].map(([key, { value, contentType }]) => [
      key,
      contentType ? { contentType, bytes: value } : parseJson(value),
    ]);
    return callOpen(options, name, Object.fromEntries(args) as OpenArguments, context);
  }
  const internal = call.kind === 'svrkit' ? options.internal[call.name] : undefined;
  if (call.kind !== 'svrkit' || !internal) return { errorCode: NOT_FOUND };
  return { body: internal(call.data, contextOf(options, context)) };
}

function callOpen(
  options: OpenapiOptions,
  name: string,
  args: OpenArguments,
  context: ActionContext,
): OpenReply {
  const api = Object.hasOwn(options.apis, name) ? options.apis[name] : undefined;
  if (!api) return { errorCode: NOT_FOUND };
  const caller = context.invocation?.functionName;
  if (caller && !(options.declared(caller) ?? []).includes(name)) return { errorCode: NO_PERMISSION };
  try {
    const result = api(args, contextOf(options, context));
    if (isMedia(result)) return { body: result.bytes, contentType: result.contentType };
    return jsonReply({ errcode: 0, errmsg: 'ok', ...result });
  } catch (error) {
    if (!(error instanceof WechatError)) throw error;
    return jsonReply({ errcode: error.errcode, errmsg: error.message });
  }
}

const jsonReply = (value: object): OpenReply => ({ body: Buffer.from(JSON.stringify(value)) });

const contextOf = (options: OpenapiOptions, context: ActionContext): OpenContext => ({
  now: context.now,
  requestId: context.invocation?.id ?? context.requestId,
  functionName: context.invocation?.functionName,
  openid: context.invocation?.openid,
  appid: context.invocation?.appid ?? options.appid(),
});

function decode(requestData: unknown): OpenCall {
  try {
    if (Buffer.isBuffer(requestData)) return readCall(requestData);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new CloudbaseError('INVALID_PARAM', 'requestData is not a CommApiData message');
}

function parseJson(value: Buffer): unknown {
  try {
    return JSON.parse(value.toString('utf8'));
  } catch {
    throw new CloudbaseError('INVALID_PARAM', 'an argument is not JSON');
  }
}
