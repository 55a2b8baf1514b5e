// What a meal will cost, read out before it is booked; by the menu alone until the functions have reckoned, or when they cannot.
import { View } from '@tarojs/components';
import type { DeskBookInput } from '#contract/desk-book';
import type { DeskPerson } from '#contract/desk-people';
import type { Dish } from '#domain/kinds/canteen';
import { book as words } from '#words/desk-book';
import { choice as choiceWords } from '#words/choice';
import { namesWords } from '#words/names';
import { pay } from '#words/pay';
import { yuanWords } from '#words/prices';
import { Fact } from '../../components/fact';
import { Reckoning } from '../../components/reckoning';
import { menuFen } from '../../pages/confirm/fitting';
import { useRead } from '../../state/read';
import { Birthday } from './birthday';

interface PriceProps {
  readonly asked: Omit<DeskBookInput, 'requestId'>;
  readonly persons: readonly DeskPerson[];
  readonly menu?: readonly Dish[];
  /** A card was mended. */
  readonly mended: (person: DeskPerson) => void;
}

export function Price({ asked, persons, menu, mended }: PriceProps) {
  const { communityId, serviceId, date, start, personIds, choice, walkIn } = asked;
  // A menu that nobody has written has no prices.
  const priced = choice?.kind === 'canteen' && choice.orders.every(({ dishIds }) => dishIds.length > 0);
  const read = useRead(
    'desk.quote',
    priced ? { communityId, serviceId, date, start, personIds, choice, walkIn } : undefined,
  );
  const { value, failure, again } = read;
  if (!value || failure) {
    const fen = menuFen(choice, menu);
    return (
      <Fact icon="coin" name={words.fee}>
        {fen === undefined ? pay.unpriced : choiceWords.list(yuanWords(fen))}
      </Fact>
    );
  }
  const ageless = value.persons.filter(({ unsubsidised }) => unsubsidised === 'age-unknown');
  const unknown = persons.find(({ id }) => id === ageless[0]?.personId);
  return (
    <>
      <Fact icon="coin" name={words.fee}>
        <View className="strong">{pay.owed(value.totalFen)}</View>
        <Reckoning prices={value.persons} />
        {value.byGroup && <View className="soft small">{pay.byGroup}</View>}
        {ageless.length > 0 && <View>{words.unsubsidised(namesWords(ageless))}</View>}
      </Fact>
      {unknown && (
        <Birthday
          key={unknown.id}
          communityId={communityId}
          person={unknown}
          saved={(person) => {
            mended(person);
            void again();
          }}
        />
      )}
    </>
  );
}
