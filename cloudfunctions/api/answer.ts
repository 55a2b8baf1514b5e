// The one funnel: a request in, a reply out, whatever happens. Faults are logged with their request id and say no more.
// What a request may do is the router's.
import { callTRPCProcedure, StandardSchemaV1Error, TRPCError } from '@trpc/server';
import * as v from 'valibot';
import type { Failure, FieldIssue, Reply } from '#contract/reply';
import { requestId as requestIdSchema } from '#contract/scalars';
import { refused, type Outcome } from '#domain/refusal';
import { Busy, Denied } from '../usecases/caller';
import { OF_ANYONE, OF_GUESSES, OF_STAFF } from './pace';
import type { Context, Meta } from './procedure';
import { api } from './router';

/** Loose: WeChat adds `userInfo` and more to what the client sent; none of it is read. */
const requestSchema = v.object({
  path: v.pipe(v.string(), v.maxLength(64)),
  input: v.optional(v.unknown()),
  requestId: v.optional(requestIdSchema),
});

interface Procedure {
  readonly _def: { readonly type: 'query' | 'mutation'; readonly meta?: Meta };
}

const procedures = api._def.procedures as unknown as Record<string, Procedure>;

/** Answers a request as it came from the client; `freshId` names it when it brings no id of its own. */
export async function answer(
  event: unknown,
  context: Omit<Context, 'requestId'>,
  freshId: string,
): Promise<Reply<unknown>> {
  const request = v.safeParse(requestSchema, event);
  if (!request.success) return { ok: false, requestId: freshId, ...invalid(request.issues) };
  const { path, input, requestId = freshId } = request.output;
  const procedure = Object.hasOwn(procedures, path) ? procedures[path] : undefined;
  if (!procedure) return { ok: false, requestId, kind: 'invalid', fields: [{ field: 'path' }] };
  const until = tooManyUntil(procedure, context);
  if (until) return { requestId, kind: 'refused', ...refused('TOO_MANY_CALLS', { until }) };
  try {
    const outcome = (await callTRPCProcedure({
      router: api,
      path,
      getRawInput: async () => input,
      ctx: { ...context, requestId },
      type: procedure._def.type,
      signal: undefined,
      batchIndex: 0,
    })) as Outcome<unknown>;
    if (outcome.ok) return { ok: true, value: outcome.value, requestId };
    return { ok: false, requestId, kind: 'refused', refusal: outcome.refusal };
  } catch (error) {
    return { ok: false, requestId, ...failureOf(error, path, requestId) };
  }
}

/** Before anything is read: a desk's procedures have a budget of their own, since who is staff is not known yet. */
function tooManyUntil(
  { _def }: Procedure,
  { pace, openid, now }: Omit<Context, 'requestId'>,
): number | undefined {
  if (!pace || !openid) return undefined;
  if (_def.meta?.guesses) return pace(`guess:${openid}`, true, OF_GUESSES, now);
  const ofStaff = _def.meta?.may !== 'anyone';
  const caller = ofStaff ? `staff:${openid}` : openid;
  return pace(caller, _def.type === 'mutation', ofStaff ? OF_STAFF : OF_ANYONE, now);
}

function failureOf(error: unknown, path: string, requestId: string): Failure {
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  if (cause instanceof StandardSchemaV1Error) return invalid(cause.issues as v.BaseIssue<unknown>[]);
  if (cause instanceof Denied) return { kind: 'denied' };
  if (cause instanceof Busy) return { kind: 'busy' };
  if (error instanceof TRPCError && (error.code === 'FORBIDDEN' || error.code === 'UNAUTHORIZED'))
    return { kind: 'denied' };
  const { message, stack } = cause instanceof Error ? cause : { message: String(cause), stack: '' };
  console.error(JSON.stringify({ level: 'fault', requestId, path, message, stack }));
  return { kind: 'fault' };
}

/** Which fields are wrong; never what was in them. */
function invalid(issues: readonly { readonly path?: readonly unknown[] }[]): Failure {
  const fields = issues.map((issue): FieldIssue => ({ field: (issue.path ?? []).map(keyOf).join('.') }));
  return { kind: 'invalid', fields };
}

const keyOf = (segment: unknown): string =>
  typeof segment === 'object' && segment !== null && 'key' in segment ? String(segment.key) : String(segment);
