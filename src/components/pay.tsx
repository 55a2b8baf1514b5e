// What a meal costs those who booked it, as it was frozen when they booked: list price, what falls away, what is paid there.
import { View } from '@tarojs/components';
import type { BookedPersonView } from '#contract/booking';
import { pay as words } from '#words/pay';
import { yuanWords } from '#words/prices';
import { Fact } from './fact';
import { Reckoning } from './reckoning';

interface PayProps {
  readonly persons: readonly BookedPersonView[];
  readonly payFen: number;
}

/** Of a menu that nobody had written nothing costs anything yet. */
const isPriced = ({ price }: BookedPersonView): boolean => price !== undefined && price.listFen > 0;

export function Pay({ persons, payFen }: PayProps) {
  const priced = persons.some(isPriced);
  return (
    <Fact icon="coin" name={words.there}>
      <View className={priced ? 'pay__sum' : ''}>
        {priced ? (payFen > 0 ? yuanWords(payFen) : words.nothing) : words.unpriced}
      </View>
      <Reckoning
        prices={persons.flatMap(({ personId, name, price }) =>
          price && price.listFen > 0 ? [{ ...price, personId, name }] : [],
        )}
      />
    </Fact>
  );
}
