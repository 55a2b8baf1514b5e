// The times of an event, each with its places in words and the one thing to do.
import { View } from '@tarojs/components';
import type { ServiceView } from '#contract/service';
import { dateAt, type Instant } from '#domain/calendar';
import { momentWords, nearDayWords, spanWords } from '#words/dates';
import { event as words, lots } from '#words/event';
import { Action } from '../../components/action';
import { Mark } from '../../components/mark';
import { Whole } from '../../components/whole';
import { goTo, routes } from '../../routes';
import { useChoices } from '../../state/choices';
import { useNow } from '../../state/now';
import { drawnFrom, placesWords, signUpOf, type EventOffer, type Occasion } from './signing-up';

interface OccasionProps {
  readonly service: ServiceView;
  readonly offer: EventOffer;
  readonly occasion: Occasion;
  readonly onSignUp: (occasion: Occasion, wait: boolean) => void;
}

/** When lots are drawn, that they are about to be, or what it means to come after. */
function whenDrawn({ lots: drawing }: Occasion, from: Instant, now: Instant): string {
  if (drawing?.drawn) return lots.past;
  return from > now ? lots.at(momentWords(from, now)) : lots.due;
}

function Lots({ service, offer, occasion }: Omit<OccasionProps, 'onSignUp'>) {
  const now = useNow();
  const drawn = drawnFrom(occasion, offer);
  if (drawn === undefined) return null;
  return (
    <>
      <View>{whenDrawn(occasion, drawn, now)}</View>
      {(occasion.waiting > 0 || occasion.lots?.drawn) && (
        <Action
          words={lots.see}
          look="quiet"
          icon="paper"
          onPress={() => goTo(routes.draw(service.id, occasion))}
        />
      )}
    </>
  );
}

export function OneOccasion({ service, offer, occasion, onSignUp }: OccasionProps) {
  const now = useNow();
  const elder = useChoices((choices) => choices.elder);
  const when = `${nearDayWords(occasion.date, dateAt(now))} ${spanWords(occasion.start, occasion.end)}`;
  const { how, say } = signUpOf(occasion, service.rules.line);
  return (
    <View className="card">
      <View className="strong">
        <Whole words={when} />
      </View>
      {placesWords(occasion, offer).map((line) => (
        <View key={line}>{line}</View>
      ))}
      {(how === 'place' || how === 'wait') && !elder && (
        <View className="soft">
          <Whole words={words.until(momentWords(occasion.bookUntil, now))} />
        </View>
      )}
      <Lots service={service} offer={offer} occasion={occasion} />
      {how === 'none' ? (
        <Mark words={say} tone="over" icon="cross" />
      ) : (
        <Action
          words={say}
          label={words.label(say, when)}
          look={how === 'wait' ? 'quiet' : 'main'}
          icon={how === 'wait' ? 'people' : 'check'}
          onPress={() => onSignUp(occasion, how === 'wait')}
        />
      )}
    </View>
  );
}
