// Everything one was told about one's bookings, the latest first, whether WeChat delivered it or not.
// When it counts as read is reading.ts's; what a message says is words/'s.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { InboxView, MessageView } from '#contract/message';
import { messages as words } from '#words/messages';
import { messagesAloud } from '#words/messages-aloud';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Page } from '../../components/page';
import { ReadAloud } from '../../components/read-aloud';
import { Still } from '../../components/still';
import { routes, startFrom } from '../../routes';
import { useChoices } from '../../state/choices';
import { useRead } from '../../state/read';
import { MessageCard } from './card';
import { useReading } from './reading';
import './index.scss';

/** As many as one looks through at once; the version for elders has fewer. */
const BATCH = { standard: 20, elder: 8 };

const Nothing = () => (
  <Still words={words.none}>
    <Action words={words.noneStep} icon="home" onPress={() => startFrom(routes.home())} />
  </Still>
);

function List({ inbox: { messages }, marked }: { inbox: InboxView; marked: readonly string[] }) {
  const batch = useChoices(({ elder }) => (elder ? BATCH.elder : BATCH.standard));
  const [batches, setBatches] = useState(1);
  const rest = messages.length - batch * batches;
  const isNew = ({ id, unread }: MessageView) => unread || marked.includes(id);
  if (messages.length === 0) return <Nothing />;
  return (
    <>
      <ReadAloud sentences={() => messagesAloud(messages, isNew, Date.now())} />
      {Array.from({ length: batches }, (_, i) => (
        <View key={i} className="messages__list">
          {messages.slice(i * batch, (i + 1) * batch).map((message) => (
            <MessageCard key={message.id} message={message} isNew={isNew(message)} />
          ))}
        </View>
      ))}
      {rest > 0 && (
        <Action words={words.older(rest)} look="quiet" icon="clock" onPress={() => setBatches(batches + 1)} />
      )}
    </>
  );
}

export default function Messages() {
  const read = useRead('message.mine', null);
  const marked = useReading(read.value);
  return (
    <Page title={words.title}>
      <View className="inside">
        <View className="heading">{words.heading}</View>
        <Answered read={read}>{(inbox) => <List inbox={inbox} marked={marked} />}</Answered>
      </View>
    </Page>
  );
}
