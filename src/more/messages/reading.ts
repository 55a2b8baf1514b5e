// Decides when messages count as read, and which still carry the mark: what was new when one came stays marked until one leaves.
import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';

import type { Output } from '../../platform/api';
import { call } from '../../platform/call';
import { refresh, remember } from '../../state/read';

type Inbox = Output<'message.mine'>;

/** Those that nobody has read. */
export const unreadIds = ({ messages }: Inbox): string[] =>
  messages.filter(({ unread }) => unread).map(({ id }) => id);

/** Up to when everything in view is read; nothing where all of it was. */
export function toTell({ messages, unread }: Inbox): number | undefined {
  return unread > 0 ? messages[0]?.at : undefined;
}

export const asRead = (inbox: Inbox): Inbox => ({
  messages: inbox.messages.map((message) => ({ ...message, unread: false })),
  unread: 0,
});

/** Tells once that what is in view was read; the ids that were new since one came. */
export function useReading(inbox: Inbox | undefined): readonly string[] {
  const [marked, setMarked] = useState<readonly string[]>([]);
  const told = useRef<number>(undefined);
  useDidHide(() => setMarked([]));
  useEffect(() => {
    const until = inbox && toTell(inbox);
    if (!inbox || until === undefined || told.current === until) return;
    told.current = until;
    void call('message.seen', { until }).then(({ ok }) => {
      // Without an answer it is told again the next time the page is shown.
      if (!ok) {
        told.current = undefined;
        return;
      }
      setMarked((before) => [...before, ...unreadIds(inbox)]);
      remember('message.mine', null, asRead(inbox));
      refresh('booking.mine', null);
    });
  }, [inbox]);
  return marked;
}
