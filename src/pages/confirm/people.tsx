// For whom it is: one of the people one books for, several together where the service takes them, or oneself, asked once.
import { Text, View } from '@tarojs/components';
import type { PersonView } from '#contract/person';
import { MOST_PEOPLE } from '#domain/person';
import { relationWords } from '#words/relations';
import { confirm } from '#words/confirm';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { PersonFields } from '../../components/person-fields';
import { goTo, routes } from '../../routes';
import { useChoices } from '../../state/choices';
import { useDrafts, type Draft } from '../../state/drafts';
import { usePersonDrafts } from '../../state/person-drafts';
import { emptyPerson, type PersonFaults } from '../../state/person-faults';
import { chosenIn } from './chosen';

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
  /** In one booking of the service. */
  readonly mostPersons: number;
}

export function People({ people, draft, wrong, mostPersons }: PeopleProps) {
  const { change, choosePerson } = useDrafts();
  const elder = useChoices((choices) => choices.elder);
  const { serviceId, together = false } = draft;
  const chosen = chosenIn(draft, people);
  const ids = chosen.map(({ id }) => id);
  if (people.length === 0) return <Oneself wrong={wrong} serviceId={serviceId} />;
  const press = (id: string) =>
    ids.includes(id) && together
      ? change(serviceId, { personIds: ids.filter((one) => one !== id) })
      : choosePerson(serviceId, id);
  // One at a time is simpler: the version for elders does not ask, but keeps what was chosen.
  const mayBeSeveral = together || (mostPersons > 1 && people.length > 1 && !elder);
  return (
    <>
      {together && <View className="confirm__hint">{confirm.togetherHint(mostPersons)}</View>}
      {people.map((person) => (
        <Choice
          key={person.id}
          kind={together ? 'checkbox' : 'radio'}
          chosen={ids.includes(person.id)}
          onPress={() => press(person.id)}
        >
          <Text className="strong">{person.name}</Text>
          <Text className="soft">（{relationWords[person.relation]}）</Text>
        </Choice>
      ))}
      {mayBeSeveral && (
        <Action
          words={together ? confirm.alone : confirm.together}
          look="quiet"
          icon={together ? 'person' : 'people'}
          onPress={() =>
            change(serviceId, { together: !together, personIds: together ? ids.slice(0, 1) : ids })
          }
        />
      )}
      {people.length < MOST_PEOPLE && (
        <Action words={confirm.addPerson} look="quiet" icon="add" onPress={() => another(serviceId)} />
      )}
    </>
  );
}
