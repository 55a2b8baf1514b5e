// Decides what a failed sending means for a message: refused for good, to be tried again, or its answer was lost.
// The source of the codes is WeChat's "subscribeMessage.send" reference and its table of global error codes.
import type { Sent } from '../usecases/notice/ports';

/**
 * Sending the same again cannot succeed: 40003 no such OPENID, 40037 no such template, 41030 no such page, 43101 refused or
 * used up, 45168 content against the rules, 47003 a value.
 */
const PERMANENT: readonly number[] = [40003, 40037, 41030, 43101, 45168, 47003];

/** The line broke while it was in use: the message may have been sent. A line that never stood (ECONNREFUSED) is none of these. */
const LOST = /ETIMEDOUT|ESOCKETTIMEDOUT|ECONNRESET|EPIPE|socket hang up|timed?[\s_-]?out|aborted/i;

/** What a failed call means; everything that is not known to be final passes (WeChat: -1 busy, 45009 too many, 44xxx …). */
export function verdictOf(error: unknown): Exclude<Sent, 'sent'> {
  const { errCode, code, message, errMsg } = (error ?? {}) as Record<string, unknown>;
  if (PERMANENT.includes(Number(errCode))) return { permanent: Number(errCode) };
  const lost = [code, message, errMsg].some((words) => typeof words === 'string' && LOST.test(words));
  return { later: lost ? 'unanswered' : 'refused' };
}
