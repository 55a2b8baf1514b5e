// What a meal will cost, said before it is booked; by the menu alone until the functions have reckoned, or when they cannot.
// Nothing waits for it. The reckoning is service.quote's.
import { View } from '@tarojs/components';
import type { PersonView } from '#contract/person';
import type { QuoteView } from '#contract/service';
import type { Dish } from '#domain/kinds/canteen';
import type { CanteenChoice } from '#domain/kinds/choice';
import type { NoSubsidy } from '#domain/subsidy';
import { choice as words } from '#words/choice';
import { matter } from '#words/matter';
import { namesWords } from '#words/names';
import { pay } from '#words/pay';
import { yuanWords } from '#words/prices';
import { Action } from '../../components/action';
import { Fact } from '../../components/fact';
import { Reckoning } from '../../components/reckoning';
import { goTo, routes } from '../../routes';
import type { TimedDraft } from '../../state/drafts';
import { useRead } from '../../state/read';
import { menuFen } from './fitting';

interface PriceProps {
  readonly draft: TimedDraft;
  readonly choice: CanteenChoice;
  readonly menu?: readonly Dish[];
  readonly persons: readonly PersonView[];
}

const reasons = ['age-unknown', 'day-used-up', 'channel', 'minimum'] as const;

/** Why it is not cheaper, as far as somebody can do something about it. */
function Hints({ quote: { persons, byGroup } }: { quote: QuoteView }) {
  const without = (why: NoSubsidy) => persons.filter(({ unsubsidised }) => unsubsidised === why);
  const [ageless] = without('age-unknown');
  const unverified = byGroup && (ageless ?? without('not-entitled')[0]);
  return (
    <>
      {reasons
        .filter((why) => without(why).length > 0)
        .map((why) => (
          <Sentence key={why} words={pay.without[why](namesWords(without(why)))} />
        ))}
      {unverified && <Sentence words={pay.byGroup} />}
      {ageless && (
        <Action
          words={pay.ageStep(ageless.name)}
          look="quiet"
          icon="calendar"
          onPress={() => goTo(routes.person({ person: ageless.personId }))}
        />
      )}
    </>
  );
}

const Sentence = ({ words: said }: { words: string }) => <View className="confirm__sentence">{said}</View>;

function Reckoned({ quote }: { quote: QuoteView }) {
  const { persons, totalFen } = quote;
  return (
    <>
      <View className="strong">{pay.owed(totalFen)}</View>
      <Reckoning prices={persons} />
      <Sentence words={pay.later} />
      <Hints quote={quote} />
    </>
  );
}

/** As far as the menu says it; as many lines as will be there, so that nothing jumps. */
function Listed({ fen, reckoning }: { fen: number | undefined; reckoning: boolean }) {
  return (
    <>
      {fen !== undefined && <View className="strong">{words.list(yuanWords(fen))}</View>}
      {reckoning && <View>{pay.reckoning}</View>}
      <Sentence words={reckoning ? pay.later : words.paidThere} />
    </>
  );
}

export function Price({ draft: { serviceId, date, start }, choice, menu, persons }: PriceProps) {
  const personIds = persons.map(({ id }) => id);
  // A menu that nobody has written has no prices.
  const priced = personIds.length > 0 && choice.orders.every(({ dishIds }) => dishIds.length > 0);
  const asked = priced ? { serviceId, date, start, personIds, choice } : undefined;
  const { value, failure } = useRead('service.quote', asked);
  return (
    <Fact icon="coin" name={matter.fee}>
      {value && !failure ? (
        <Reckoned quote={value} />
      ) : (
        <Listed fen={menuFen(choice, menu)} reckoning={asked !== undefined && !failure} />
      )}
    </Fact>
  );
}
