// Having one's data erased: asked once more with what is lost named, what still stands in the way, and that it is done.
import { View } from '@tarojs/components';
import { dateAt } from '#domain/calendar';
import { dayWords } from '#words/dates';
import { phrases } from '#words/phrases';
import { privacy } from '#words/privacy';
import { Action } from '../../components/action';
import { Lines } from '../../components/lines';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { Trouble } from '../../components/trouble';
import type { NoAnswer } from '../../platform/call';
import { goTo, routes, startFrom } from '../../routes';
import { useNow } from '../../state/now';
import type { Erasing } from './erasing';

/** Each of the bookings in the way leads to its ticket, where it can be cancelled. */
function InTheWay({ failure, again }: { failure: NoAnswer; again: () => void }) {
  const today = dateAt(useNow());
  if (failure.kind !== 'refused' || failure.refusal.code !== 'OPEN_BOOKINGS')
    return <Trouble failure={failure} again={again} />;
  return (
    <Note tone="warning">
      <View>{privacy.openFirst}</View>
      {failure.refusal.detail.bookings.map(({ bookingId, title, date }) => (
        <Action
          key={bookingId}
          words={`${dayWords(date, today)} ${title}`}
          look="quiet"
          icon="ticket"
          onPress={() => goTo(routes.ticket(bookingId))}
        />
      ))}
    </Note>
  );
}

function Asked({ erasing }: { erasing: Erasing }) {
  const { state, slices, failure, erase, keep } = erasing;
  const busy = state === 'erasing';
  const working = slices > 0 ? privacy.erasingMore(slices) : privacy.erasing;
  return (
    <View className="card privacy__ask">
      <View className="strong">{privacy.eraseAsk}</View>
      <Lines lines={privacy.eraseLost} />
      <View className="soft privacy__stays">{privacy.eraseStays}</View>
      {failure && <InTheWay failure={failure} again={() => void erase()} />}
      <Action
        words={busy ? working : privacy.eraseYes}
        look="warning"
        disabled={busy}
        onPress={() => void erase()}
      />
      <Action words={privacy.eraseNo} disabled={busy} onPress={keep} />
    </View>
  );
}

export const Erased = () => (
  <>
    <Note tone="good">{privacy.erased}</Note>
    <Action words={phrases.backHome} icon="home" onPress={() => startFrom(routes.home())} />
  </>
);

export const Erase = ({ erasing }: { erasing: Erasing }) => (
  <Section title={privacy.eraseTitle}>
    {erasing.state === undefined ? (
      <Action words={privacy.erase} look="warning" icon="cross" onPress={erasing.ask} />
    ) : (
      <Asked erasing={erasing} />
    )}
  </Section>
);
