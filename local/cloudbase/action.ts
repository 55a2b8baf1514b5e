// The seam between the server and its capabilities: a capability contributes named actions.
// The server parses the envelope, counts and answers; it knows no action by name.

/** The function run on whose behalf a call is made, found by the token the SDK sends back. */
export interface Invocation {
  readonly id: string;
  readonly functionName: string;
  readonly openid?: string;
  readonly appid?: string;
  readonly unionid?: string;
}

export interface ActionContext {
  readonly requestId: string;
  /** Epoch milliseconds by the server's clock, which tests may set. */
  readonly now: number;
  /** Absent for calls that come from outside a hosted function (a seed, a test, the console). */
  readonly invocation?: Invocation;
  /** Says something a developer should hear but that is no error, such as a query escaping its transaction. */
  warn(message: string): void;
}

/** Answers one action: `params` is the request body without the envelope; refusals are thrown CloudbaseErrors. */
export type Action = (params: Record<string, unknown>, context: ActionContext) => Promise<object> | object;

/** Actions by their wire name, such as `database.getDocument`. */
export type Actions = Record<string, Action>;
