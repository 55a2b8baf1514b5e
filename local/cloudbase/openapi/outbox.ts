// Everything that would have reached a person's WeChat, in the order it was sent; read back by tests and pages.
import type { Journal } from '../server/journal';

export interface SentMessage {
  readonly kind: 'subscribeMessage' | 'customerServiceMessage';
  /** Epoch milliseconds by the server's clock. */
  readonly at: number;
  readonly openid: string;
  readonly templateId?: string;
  readonly page?: string;
  /** Template values by key, or the message's content. */
  readonly data: unknown;
  readonly requestId: string;
  readonly functionName?: string;
  /** WeChat's message id, counted up. */
  readonly msgid: number;
}

export interface Outbox {
  send(message: Omit<SentMessage, 'msgid'>): SentMessage;
  sent(wanted?: { openid?: string; templateId?: string; since?: number }): SentMessage[];
}

export function createOutbox(journal: Journal<SentMessage>): Outbox {
  return {
    send(message) {
      const sent = { ...message, msgid: journal.entries().length + 1 };
      journal.append(sent);
      return sent;
    },
    sent: ({ openid, templateId, since = 0 } = {}) =>
      journal
        .entries()
        .filter((message) => !openid || message.openid === openid)
        .filter((message) => !templateId || message.templateId === templateId)
        .filter((message) => message.msgid > since),
  };
}
