// What a meal costs those who booked it, as it was frozen when they booked: list price, what falls away, what is paid there.
import { View } from '@tarojs/components';
import type { BookedPersonView } from '#contract/booking';
import { pay as words } from '#words/pay';
import { yuanWords } from '#words/prices';
import { Fact } from './fact';

interface PayProps {
  readonly persons: readonly BookedPersonView[];
  readonly payFen: number;
}

/** One person's sum, part by part; of several, with the name in front. */
function One({ person, named }: { person: BookedPersonView; named: boolean }) {
  const { name, price } = person;
  if (!price) return null;
  return (
    <View>
      {named && `${name}：`}
      {words.sum(price)}
    </View>
  );
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
      {persons.filter(isPriced).map((person) => (
        <One key={person.personId} person={person} named={persons.length > 1} />
      ))}
    </Fact>
  );
}
