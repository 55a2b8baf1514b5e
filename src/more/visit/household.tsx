// Whose home it is: one of the people one books for, with the address, which the card remembers.
import { Text, View } from '@tarojs/components';
import type { PersonView } from '#contract/person';
import { MOST_PEOPLE } from '#domain/person';
import { address as addressWords } from '#words/address';
import { relationWords } from '#words/relations';
import { visit as words } from '#words/visit';
import { Action } from '../../components/action';
import { AddressField } from '../../components/address-field';
import { Choice } from '../../components/choice';
import { Note } from '../../components/note';
import { goTo, routes } from '../../routes';
import type { Visiting } from './visiting';

interface HouseholdProps {
  readonly people: readonly PersonView[];
  readonly visiting: Visiting;
  readonly serviceId: string;
}

/** Nobody is known yet: who it is for is asked first, with the address. */
const Nobody = ({ serviceId, wrong }: { serviceId: string; wrong?: string }) => (
  <View className="card">
    <View>{words.nobody}</View>
    {wrong && <View className="field__wrong">{wrong}</View>}
    <Action
      words={words.toMine}
      look="quiet"
      icon="person"
      onPress={() => goTo(routes.person({ relation: 'self', service: serviceId }))}
    />
    <Action
      words={words.toOthers}
      look="quiet"
      icon="people"
      onPress={() => goTo(routes.person({ service: serviceId }))}
    />
  </View>
);

const Home = ({ person, chosen, onPress }: { person: PersonView; chosen: boolean; onPress: () => void }) => (
  <Choice kind="radio" chosen={chosen} onPress={onPress}>
    <Text className="strong">{person.name}</Text>
    <Text className="soft">（{relationWords[person.relation]}）</Text>
    <View className="soft">{person.address?.text ?? words.noAddress}</View>
  </Choice>
);

export function Household({ people, visiting, serviceId }: HouseholdProps) {
  const { person, address, faults, isNew, remember } = visiting;
  if (!person) return <Nobody serviceId={serviceId} wrong={faults.person} />;
  return (
    <>
      {people.map((one) => (
        <Home key={one.id} person={one} chosen={one === person} onPress={() => visiting.choosePerson(one)} />
      ))}
      {people.length < MOST_PEOPLE && (
        <Action
          words={words.addHousehold}
          look="quiet"
          icon="add"
          onPress={() => goTo(routes.person({ service: serviceId }))}
        />
      )}
      <View className="section">
        <AddressField
          label={addressWords.of(person.name)}
          value={address}
          wrong={faults.address}
          onAddress={visiting.write}
        />
        {faults.area && <Note tone="warning">{faults.area}</Note>}
        {isNew && (
          <Choice kind="checkbox" chosen={remember} onPress={() => visiting.setRemember(!remember)}>
            {words.keep}
          </Choice>
        )}
      </View>
    </>
  );
}
