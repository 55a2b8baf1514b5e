// The only room that speaks WeChat's subscribe messages: what one says, which page it opens, and what came of it.
// To whom, when and how often is usecases/notice's; the words are src/words'.
import { noticeValues } from '#words/notices';
import type { Notify } from '../usecases/notice/ports';
import { sendMessage } from './wechat';

/** Where a message about a booking leads: its ticket (src/routes.ts). */
export const ticketPage = (bookingId: string): string =>
  `more/ticket/index?booking=${encodeURIComponent(bookingId)}`;

export const notify: Notify = {
  send: ({ to, template, subject: { booking, notice } }) =>
    sendMessage({ to, template, page: ticketPage(booking._id), values: noticeValues(booking, notice) }),
};
