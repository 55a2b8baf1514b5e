// The wire action by which one function calls another; the callee sees the caller's user, as in production.
import type { Actions } from '../action';
import type { Host } from './host';
import type { Invocations } from './invocations';
import { DEFAULT_SOURCE } from './environment';
import { FunctionFailure } from './failure';

/**
 * `functions.invokeFunction`: answers `data.response_data`, the result as JSON text; failures in the product's codes.
 * WeChat's SOURCE is the chain of callers: `wx_client,scf` when a function was called for a mini-program.
 */
export function functionActions(host: Host, invocations: Invocations): Actions {
  return {
    'functions.invokeFunction': async (params, context) => {
      const parent = invocations.byId(context.invocation?.id);
      const event = parseEvent(params.request_data);
      const caller = {
        ...parent?.caller,
        source: parent ? `${parent.caller.source ?? DEFAULT_SOURCE},scf` : 'scf',
      };
      const name = String(params.function_name ?? '');
      const { result } = await host.invoke(name, event, caller, parent);
      return { data: { response_data: JSON.stringify(result) } };
    },
  };
}

function parseEvent(text: unknown): unknown {
  if (text === undefined || text === '') return {};
  try {
    return JSON.parse(String(text));
  } catch {
    throw new FunctionFailure('INVALID_PARAM', 'request_data is not JSON');
  }
}
