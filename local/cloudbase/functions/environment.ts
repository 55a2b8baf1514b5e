// The environment variables production gives a function: what wx-server-sdk reads to find its endpoint and caller.
// Names and lists are those of wx-server-sdk 2.5 to 4.0 (tcbcontext, getWXContext).
import type { DeployedFunction } from './deployment';

/** Who calls a function; absent fields are simply not in WeChat's context. */
export interface Caller {
  readonly openid?: string;
  readonly appid?: string;
  readonly unionid?: string;
  /** `wx_client` from a mini-program, `wx_devtools`, `wx_http`, `wx_trigger`; `…,scf` from another function. */
  readonly source?: string;
  readonly clientIp?: string;
}

export interface Environment {
  readonly env: string;
  readonly appid: string;
  readonly url: string;
}

/** WeChat's SOURCE of a run that a timer started. */
export const TIMER_SOURCE = 'wx_trigger';
/** Calls are taken to come from a mini-program unless they say otherwise. */
export const DEFAULT_SOURCE = 'wx_client';

const TCB_KEYS = 'TCB_ENV,TCB_SOURCE,TCB_CONTEXT_CNFG,TRIGGER_SRC';
const WX_KEYS = 'WX_CLIENTIP,WX_APPID,WX_OPENID,WX_UNIONID,WX_API_TOKEN';

/** What a new instance starts with; nothing of this machine's own environment but the search path. */
export function instanceEnvironment(where: Environment, fn: DeployedFunction): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    ...fn.env,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    // The SDK signs with these; the local server does not check signatures.
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: where.env,
    SCF_FUNCTIONNAME: fn.name,
    SCF_FUNCTIONVERSION: '$LATEST',
    _SCF_TCB_LOG: '1',
    TCB_ENV: where.env,
    TCB_CONTEXT_KEYS: TCB_KEYS,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${where.url}/admin` }),
    WX_CONTEXT_KEYS: WX_KEYS,
  };
}

export interface CallEnvironment {
  readonly env: Record<string, string>;
  /** Variables of an earlier call that this one must not see. */
  readonly unset: readonly string[];
}

/** What changes with every call. `token` comes back as `wxCloudApiToken` and attributes database calls to the run. */
export function callEnvironment(where: Environment, caller: Caller, token: string): CallEnvironment {
  const source = caller.source ?? DEFAULT_SOURCE;
  const all: Record<string, string | undefined> = {
    TCB_SOURCE: source,
    TRIGGER_SRC: source === TIMER_SOURCE ? 'timer' : undefined,
    WX_TRIGGER_API_TOKEN_V0: source === TIMER_SOURCE ? token : undefined,
    WX_API_TOKEN: token,
    WX_APPID: caller.openid || caller.appid ? (caller.appid ?? where.appid) : undefined,
    WX_OPENID: caller.openid,
    WX_UNIONID: caller.unionid,
    WX_CLIENTIP: caller.openid ? (caller.clientIp ?? '127.0.0.1') : undefined,
  };
  const entries = Object.entries(all);
  return {
    env: Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined)),
    unset: entries.filter(([, value]) => value === undefined).map(([name]) => name),
  };
}
