// Asks for somebody to call in an emergency, for those who have named nobody; it never stands in anybody's way.
import { View } from '@tarojs/components';
import type { PersonView } from '#contract/person';
import { contacts as words } from '#words/contacts';
import { goTo, routes } from '../routes';
import { Action } from './action';
import { Note } from './note';

export function ContactAsk({ persons }: { persons: readonly PersonView[] }) {
  const [first, ...others] = persons.filter(({ contacts = [] }) => contacts.length === 0);
  if (!first) return null;
  const one = others.length === 0;
  return (
    <Note>
      <View>{one ? words.ask(first.name) : words.askAny}</View>
      <Action
        words={words.askStep}
        look="quiet"
        icon="phone"
        onPress={() => goTo(one ? routes.person({ person: first.id }) : routes.people())}
      />
    </Note>
  );
}
