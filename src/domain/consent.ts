// Decides what WeChat's answers mean for the ledger of one-time consents: one accept is one message that may be sent.
// WeChat keeps the real count and tells it to nobody; sending finds out where the two disagree.
import type { Instant } from './calendar';
import type { TemplateName } from './template';

/** What one person has consented to for one template. */
export interface Consent {
  /** Messages that may still be sent. */
  readonly left: number;
  /** When the person last said no, or WeChat did for them. */
  readonly refusedAt?: Instant;
}

export interface ConsentsOfPerson {
  /** OPENID. */
  readonly _id: string;
  readonly templates: { readonly [N in TemplateName]?: Partial<Consent> };
}

/** WeChat, wx.requestSubscribeMessage: what it answers for each template. */
export type ConsentAnswer = 'accept' | 'reject' | 'ban' | 'filter' | 'acceptWithAlert' | 'acceptWithAudio';

/** `left` is added to what there is; `'none'` takes all away. `refusedAt: null` forgets that somebody refused. */
export interface ConsentChange {
  readonly name: TemplateName;
  readonly left: 0 | 1 | 'none';
  readonly refusedAt: Instant | null;
}

/**
 * What an answer changes; nothing when WeChat did not ask (`filter`: another template of the same title was asked for).
 * A refusal leaves what was accepted earlier. `ban`: the template is closed to everybody, so nothing can be sent by it.
 */
export function consentChange(
  name: TemplateName,
  answer: ConsentAnswer,
  now: Instant,
): ConsentChange | undefined {
  if (answer === 'filter') return undefined;
  if (answer === 'reject') return { name, left: 0, refusedAt: now };
  if (answer === 'ban') return { name, left: 'none', refusedAt: now };
  return { name, left: 1, refusedAt: null };
}

/** How many messages may still be sent to somebody by a template. */
export const leftOf = (consents: ConsentsOfPerson | undefined, name: TemplateName): number =>
  Math.max(0, consents?.templates[name]?.left ?? 0);
