// For whom it is: one, or several who come together.
import { View } from '@tarojs/components';
import type { DeskPerson } from '#contract/desk-people';
import { book as words } from '#words/desk-book';
import { namesWords } from '#words/names';
import { desk } from '#words/desk';
import { Action } from '../../components/action';

/** What tells namesakes apart. */
export const whoWords = ({ phone, born }: Pick<DeskPerson, 'phone' | 'born'>): string =>
  [phone ? desk.phone(phone) : desk.noPhone, born ? words.bornIn(born.slice(0, 4)) : '']
    .filter(Boolean)
    .join(' · ');

interface PersonsProps {
  readonly persons: readonly DeskPerson[];
  readonly onPersons: (persons: readonly DeskPerson[]) => void;
  readonly add: () => void;
}

export const Persons = ({ persons, onPersons, add }: PersonsProps) => (
  <>
    <View className="heading">{words.what(namesWords(persons))}</View>
    {persons.length === 1 && persons[0] && <View className="soft">{whoWords(persons[0])}</View>}
    {persons.length > 1 &&
      persons.map(({ id, name }) => (
        <Action
          key={id}
          words={words.without(name)}
          look="quiet"
          icon="cross"
          onPress={() => onPersons(persons.filter((one) => one.id !== id))}
        />
      ))}
    <Action words={words.also} look="quiet" icon="people" onPress={add} />
  </>
);
