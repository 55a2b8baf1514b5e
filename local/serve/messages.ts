// What WeChat would have shown on each phone, and the tap on "allow" that a browser cannot make; the product knows of neither.
// Sending is the clock's; which messages there are, the local CloudBase's outbox.
import { randomUUID } from 'node:crypto';
import { templates, templateTitles } from '../seed/templates';
import type { Cloudbase } from '../cloudbase/server/start';

/** A message as it stands in WeChat's list. */
export interface Received {
  readonly id: number;
  readonly openid: string;
  readonly at: number;
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  /** Where a tap on it leads. */
  readonly page: string;
}

/** Everything after a message's id, the oldest first. */
export const received = ({ outbox }: Cloudbase, since: number): Received[] =>
  outbox.sent({ since }).map(({ msgid, openid, at, templateId = '', data, page = '' }) => {
    const { title = '', labels = [] } = templateTitles[templateId] ?? {};
    const values = Object.values(data as Record<string, string>);
    const lines = values.map((value, i) => ({ label: labels[i] ?? '', value }));
    return { id: msgid, openid, at, title, lines, page };
  });

/** WeChat asks for three templates at a tap. */
const AT_A_TAP = 3;

/** Somebody allows one message of every kind, as by two taps: WeChat counts it, and the product is told as the client tells it. */
export async function allow(cloudbase: Cloudbase, openid: string): Promise<{ readonly allowed: number }> {
  for (let from = 0; from < templates.length; from += AT_A_TAP) {
    const asked = templates.slice(from, from + AT_A_TAP);
    for (const { templateId } of asked) cloudbase.consents.grant(openid, templateId);
    const answers = asked.map(({ _id: name }) => ({ name, answer: 'accept' }));
    const request = { path: 'message.consent', input: { answers }, requestId: randomUUID() };
    await cloudbase.invoke('api', request, { openid, source: 'wx_client' });
  }
  return { allowed: templates.length };
}
