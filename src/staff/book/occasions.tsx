// The times of an event with their places, by quota where there are several; full ones by standing in line.
import { View } from '@tarojs/components';
import { nearDayWords, spanWords } from '#words/dates';
import { book as words } from '#words/desk-book';
import { event as eventWords } from '#words/event';
import { Action } from '../../components/action';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { occasionsOf, placesWords, signUpOf, type Occasion } from '../../more/event/signing-up';
import type { ChooserProps, OfferOf } from './chooser';

interface OneProps extends Pick<ChooserProps, 'service' | 'view' | 'ready'> {
  readonly offer: OfferOf<'event'>;
  readonly occasion: Occasion;
  /** The likeliest one. */
  readonly first: boolean;
}

function One({ service, view, offer, occasion, first, ready }: OneProps) {
  const { date, start, end, waiting } = occasion;
  const when = `${nearDayWords(date, view.today)} ${spanWords(start, end)}`;
  const { how, say } = signUpOf(occasion, service.rules.line);
  return (
    <View className="card">
      <View className="strong">{when}</View>
      {placesWords(occasion, offer).map((line) => (
        <View key={line}>{line}</View>
      ))}
      {how === 'none' ? (
        <Mark words={say} tone="over" icon="cross" />
      ) : (
        <Action
          words={say}
          label={eventWords.label(say, when)}
          look={first && how !== 'wait' ? 'main' : 'quiet'}
          onPress={() => ready({ date, start, end, waiting, wait: how === 'wait' })}
        />
      )}
    </View>
  );
}

export function Occasions({
  service,
  offer,
  view,
  ready,
  later,
}: ChooserProps & { readonly offer: OfferOf<'event'> }) {
  const occasions = occasionsOf(view.days.filter(({ date }) => date <= view.lastDate));
  return (
    <>
      <View className="heading">{words.pickOccasion}</View>
      {occasions.length === 0 && <Note>{later ? eventWords.noneYet : eventWords.none}</Note>}
      {occasions.map((occasion, i) => (
        <One
          key={`${occasion.date} ${occasion.start}`}
          service={service}
          offer={offer}
          view={view}
          occasion={occasion}
          first={i === 0}
          ready={ready}
        />
      ))}
      {later && <Action words={eventWords.later} look="quiet" onPress={later} />}
    </>
  );
}
