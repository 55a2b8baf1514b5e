// The only room that speaks WeChat's subscribe messages: what one says, which page it opens, and what came of it.
// To whom, when and how often is usecases/notice's; the words are src/words'.
import * as cloud from 'wx-server-sdk';
import { dataOf } from '#domain/template-fields';
import { noticeValues, nothingToSay } from '#words/notices';
import type { Message, Notify, Sent } from '../usecases/notice/ports';
import { verdictOf } from './verdict';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

/** WeChat answers within a second or not at all; a tick must not wait for what is lost. */
const PATIENCE_MS = 6_000;

/** Where a message about a booking leads: its ticket (src/routes.ts). */
export const ticketPage = (bookingId: string): string =>
  `pages/ticket/index?booking=${encodeURIComponent(bookingId)}`;

/** As WeChat wants it: each value by its keyword. */
function messageOf({ to, template, subject: { booking, notice } }: Message): object {
  const values = Object.entries(dataOf(template, noticeValues(booking, notice), nothingToSay));
  return {
    touser: to,
    templateId: template.templateId,
    page: ticketPage(booking._id),
    data: Object.fromEntries(values.map(([keyword, value]) => [keyword, { value }])),
  };
}

async function send(message: Message): Promise<Sent> {
  let timer: NodeJS.Timeout | undefined;
  const lost = new Promise<Sent>((resolve) => {
    timer = setTimeout(() => resolve({ later: 'unanswered' }), PATIENCE_MS);
  });
  const sent = async (): Promise<Sent> => {
    await (cloud.openapi as unknown as OpenApi).subscribeMessage.send(messageOf(message));
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

/** What the SDK offers; its types say nothing of it. */
interface OpenApi {
  readonly subscribeMessage: { send(message: object): Promise<unknown> };
}

export const notify: Notify = { send };
