// What is read aloud of messages. How it is said is aloud.ts's.
import type { MessageView } from '#contract/message';
import type { Instant } from '#domain/calendar';
import { aloud, said } from './aloud';
import { noticeWords, nowWords } from './messages';

const noticeAloud = (message: MessageView, now: Instant): string[] => {
  const { heading, what, day, time, next, because, now: status } = noticeWords(message, now);
  const about = `${what}，${day}，${time}。`;
  return said([`${heading}。`, about, next, because, status && `${nowWords(status)}。`]);
};

/** Those that are new, the latest first; where none is, the latest. */
export function messagesAloud(
  messages: readonly MessageView[],
  isNew: (message: MessageView) => boolean,
  now: Instant,
): string[] {
  const fresh = messages.filter(isNew);
  if (fresh.length > 0) return fresh.flatMap((message) => noticeAloud(message, now));
  return [aloud.noNews, ...messages.slice(0, 1).flatMap((message) => noticeAloud(message, now))];
}
