// For whom it is: one, or several who come together.
import { View } from '@tarojs/components';
import type { DeskPerson } from '#contract/desk-people';
import { book as words } from '#words/desk-book';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';

interface PersonsProps {
  readonly persons: readonly DeskPerson[];
  readonly onPersons: (persons: readonly DeskPerson[]) => void;
  readonly add: () => void;
}

export const Persons = ({ persons, onPersons, add }: PersonsProps) => (
  <>
    <View className="heading">{words.what(namesWords(persons))}</View>
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
