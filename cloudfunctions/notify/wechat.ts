// One subscribe message to WeChat: its form, how long an answer is waited for, and what the answer means (verdict.ts).
// What a message says is its caller's.
import * as cloud from 'wx-server-sdk';
import type { Template } from '#domain/template';
import { dataOf, type Values } from '#domain/template-fields';
import { nothingToSay } from '#words/notices';
import type { Sent } from '../usecases/notice/ports';
import { verdictOf } from './verdict';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

/** WeChat answers within a second or not at all; a tick must not wait for what is lost. */
export const PATIENCE_MS = 6_000;

export interface SubscribeMessage {
  /** OPENID. */
  readonly to: string;
  readonly template: Template;
  /** Where a tap leads, without a leading stroke (41030). */
  readonly page: string;
  readonly values: Values;
}

/** What the SDK offers; its types say nothing of it. */
interface OpenApi {
  readonly subscribeMessage: { send(message: object): Promise<unknown> };
}

/** As WeChat wants it: each value by its keyword. */
function formOf({ to, template, page, values }: SubscribeMessage): object {
  const data = Object.entries(dataOf(template, values, nothingToSay));
  return {
    touser: to,
    templateId: template.templateId,
    page,
    data: Object.fromEntries(data.map(([keyword, value]) => [keyword, { value }])),
  };
}

/** Sends one; never rejects. `patience` in milliseconds. */
export async function sendMessage(message: SubscribeMessage, patience = PATIENCE_MS): Promise<Sent> {
  let timer: NodeJS.Timeout | undefined;
  const lost = new Promise<Sent>((resolve) => {
    timer = setTimeout(() => resolve({ later: 'unanswered' }), patience);
  });
  const sent = async (): Promise<Sent> => {
    await (cloud.openapi as unknown as OpenApi).subscribeMessage.send(formOf(message));
    return 'sent';
  };
  try {
    return await Promise.race([sent(), lost]);
  } catch (error) {
    return verdictOf(error);
  } finally {
    clearTimeout(timer);
  }
}
