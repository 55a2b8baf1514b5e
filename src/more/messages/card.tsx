// One message: what happened, what to do, what it has come to since; a press opens the booking's ticket.
import { View } from '@tarojs/components';
import type { MessageView } from '#contract/message';
import { momentWords } from '#words/dates';
import { messages, noticeWords, nowWords } from '#words/messages';
import { statusWords } from '#words/statuses';
import { Action } from '../../components/action';
import { Icon } from '../../components/icon';
import { Mark } from '../../components/mark';
import { Whole } from '../../components/whole';
import { Press } from '../../platform/press';
import { goTo, routes } from '../../routes';
import { useNow } from '../../state/now';

/** The place is still kept, and this is the message that says so. */
const mayTake = ({ kind, booking }: MessageView): boolean =>
  kind === 'booking-offered' && booking.may.includes('accept');

const Since = ({ status }: { status: MessageView['booking']['status'] }) => {
  const { tone, icon } = statusWords[status];
  return (
    <View className="messages__part">
      <Mark words={nowWords(status)} tone={tone} icon={icon} />
    </View>
  );
};

export function MessageCard({ message, isNew }: { message: MessageView; isNew: boolean }) {
  const now = useNow();
  const words = noticeWords(message, now);
  const open = () => goTo(routes.ticket(message.booking.id));
  return (
    <View className={`card ${isNew ? 'messages__new' : ''}`}>
      <Press className="messages__open" onPress={open}>
        <View className="row__body">
          {isNew && <Mark words={messages.unread} tone="now" icon="bell" />}
          <View className="messages__heading">{words.heading}</View>
          <View>{words.what}</View>
          <View>
            <Whole words={words.day} />
          </View>
          <View>
            <Whole words={words.time} />
          </View>
          {words.because && <View className="messages__part">{words.because}</View>}
          {words.next && (
            <View className="messages__part strong">
              <Whole words={words.next} />
            </View>
          )}
          {words.now && <Since status={words.now} />}
          <View className="messages__part soft small">
            <Whole words={momentWords(message.at, now)} />
          </View>
        </View>
        <Icon name="go" />
      </Press>
      {mayTake(message) && <Action words={messages.takeIt} icon="clock" onPress={open} />}
    </View>
  );
}
