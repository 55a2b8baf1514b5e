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

export const Pay = ({ persons, payFen }: PayProps) => (
  <Fact icon="coin" name={words.there}>
    <View className="pay__sum">{payFen > 0 ? yuanWords(payFen) : words.nothing}</View>
    {persons.map((person) => (
      <One key={person.personId} person={person} named={persons.length > 1} />
    ))}
  </Fact>
);
