// One typed call of the function `api`. Whatever happens to it becomes an answer, never an exception.
// How it travels is send.*.ts's; the words for each answer are words/'s.
import type { Reply } from '#contract/reply';
import type { Input, Output, Path } from './api';
import { newRequestId } from './request-id';
import { send } from './send';

/** A reply of the function, or that none came: no network, or nothing in time. */
export type Answer<T> =
  Reply<T> | { readonly ok: false; readonly requestId: string; readonly kind: 'offline' };

export type NoAnswer = Extract<Answer<never>, { ok: false }>;

export interface CallOptions {
  /** The same again when a write is tried again, so that it happens once. */
  readonly requestId?: string;
  readonly timeoutMs?: number;
}

/** Longer than a function's cold start, shorter than anybody's patience. */
const TIMEOUT_MS = 12_000;

/** Rejects after a while; never resolves. */
function patience(timeoutMs: number): { over: Promise<never>; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), timeoutMs);
  });
  return { over, stop: () => clearTimeout(timer) };
}

const isReply = (answer: unknown): answer is Reply<never> =>
  typeof answer === 'object' &&
  answer !== null &&
  'ok' in answer &&
  (answer.ok === true || (answer.ok === false && 'kind' in answer));

/** Asks a procedure. Failures: those of the reply, and `offline`. */
export async function call<P extends Path>(
  path: P,
  input: Input<P>,
  { requestId = newRequestId(), timeoutMs = TIMEOUT_MS }: CallOptions = {},
): Promise<Answer<Output<P>>> {
  const { over, stop } = patience(timeoutMs);
  try {
    const answer = await Promise.race([send({ path, input, requestId }), over]);
    return isReply(answer) ? answer : { ok: false, requestId, kind: 'fault' };
  } catch {
    return { ok: false, requestId, kind: 'offline' };
  } finally {
    stop();
  }
}
