// For whom it is: one of the people one books for, or oneself, asked once.
import { Text, View } from '@tarojs/components';
import type { PersonView } from '#contract/person';
import { MOST_PEOPLE } from '#domain/person';
import { relationWords } from '#words/relations';
import { confirm } from '#words/confirm';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { PersonFields } from '../../components/person-fields';
import { goTo, routes } from '../../routes';
import { useDrafts, type Draft } from '../../state/drafts';
import { usePersonDrafts } from '../../state/person-drafts';
import { emptyPerson, type PersonFaults } from '../../state/person-faults';
import { personFor } from './placing';

const another = (serviceId: string) => goTo(routes.person({ service: serviceId }));

function Oneself({ wrong, serviceId }: { wrong: PersonFaults; serviceId: string }) {
  const { drafts, keep } = usePersonDrafts();
  return (
    <View className="card">
      <View className="confirm__hint">{confirm.firstTime}</View>
      <PersonFields
        draft={drafts.self ?? emptyPerson('self')}
        wrong={wrong}
        onDraft={(draft) => keep('self', draft)}
      />
      <Action words={confirm.forOthers} look="quiet" icon="people" onPress={() => another(serviceId)} />
    </View>
  );
}

interface PeopleProps {
  readonly people: readonly PersonView[];
  readonly draft: Draft;
  readonly wrong: PersonFaults;
}

export function People({ people, draft, wrong }: PeopleProps) {
  const change = useDrafts((drafts) => drafts.change);
  const chosen = personFor(draft, people);
  if (people.length === 0) return <Oneself wrong={wrong} serviceId={draft.serviceId} />;
  return (
    <>
      {people.map((person) => (
        <Choice
          key={person.id}
          kind="radio"
          chosen={person === chosen}
          onPress={() => change(draft.serviceId, { personId: person.id })}
        >
          <Text className="strong">{person.name}</Text>
          <Text className="soft">（{relationWords[person.relation]}）</Text>
        </Choice>
      ))}
      {people.length < MOST_PEOPLE && (
        <Action words={confirm.addPerson} look="quiet" icon="add" onPress={() => another(draft.serviceId)} />
      )}
    </>
  );
}
