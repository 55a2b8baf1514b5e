// Decides what somebody may be asked to consent to, and remembers what they answered.
// When to ask is the page's, because WeChat wants a tap; what is sent on it is notice/send.ts's.
import type { AskView, ConsentInput } from '#contract/message';
import { consentChange, leftOf } from '#domain/consent';
import { done, type Outcome } from '#domain/refusal';
import { isFillable } from '#domain/template-fields';
import type { Caller } from '../caller';
import type { Store } from '../ports';

/** Templates that exist in WeChat and can be filled: nobody is asked for what could never be sent. One round trip. */
export async function viewAsks(store: Store, { openid }: Caller): Promise<Outcome<AskView[]>> {
  const { templates, consents } = await store.consents.asks(openid);
  return done(
    templates.filter(isFillable).map(({ _id: name, templateId }) => {
      const refusedAt = consents?.templates[name]?.refusedAt;
      return { name, templateId, left: leftOf(consents, name), ...(refusedAt ? { refusedAt } : {}) };
    }),
  );
}

/**
 * One round trip, two for a person's first answer, none when WeChat asked for nothing. Sent again after a lost answer it
 * counts again: WeChat then refuses one message more, which the next sending finds out.
 */
export async function noteConsent(
  store: Store,
  { openid, now }: Caller,
  { answers }: ConsentInput,
): Promise<Outcome<undefined>> {
  const changes = answers.flatMap(({ name, answer }) => consentChange(name, answer, now) ?? []);
  if (changes.length > 0) await store.consents.answer(openid, changes);
  return done(undefined);
}
