// The people one books for, oneself included.
import { Text, View } from '@tarojs/components';
import type { PersonView } from '#contract/person';
import { ageOn } from '#domain/age';
import { dateAt, type LocalDate } from '#domain/calendar';
import { MOST_PEOPLE } from '#domain/person';
import { phoneWords } from '#words/phones';
import { relationWords } from '#words/relations';
import { people as words } from '#words/people';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Icon } from '../../components/icon';
import { Page } from '../../components/page';
import { Still } from '../../components/still';
import { Press } from '../../platform/press';
import { goTo, routes } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';

/** From this age services differ (the canteen's subsidy, who comes first): younger, it is nobody's business here. */
const AGE_THAT_MATTERS = 60;

/** `父母，82 岁` */
function aboutWords({ relation, born }: PersonView, today: LocalDate): string {
  const age = born === undefined ? 0 : ageOn(born, today);
  return [relationWords[relation], ...(age >= AGE_THAT_MATTERS ? [words.years(age)] : [])].join('，');
}

interface PersonProps {
  readonly person: PersonView;
  readonly first: boolean;
  readonly today: LocalDate;
}

const Person = ({ person, first, today }: PersonProps) => (
  <Press
    className={`row ${first ? 'row--first' : ''}`}
    label={words.edit(person.name)}
    onPress={() => goTo(routes.person({ person: person.id }))}
  >
    <View className="row__body">
      <View>
        <Text className="strong">{person.name}</Text>
        <Text className="soft">（{aboutWords(person, today)}）</Text>
      </View>
      <View className="soft">{phoneWords(person.phone)}</View>
    </View>
    <Icon name="go" />
  </Press>
);

function All({ people }: { people: readonly PersonView[] }) {
  const today = dateAt(useNow());
  const hasSelf = people.some(({ relation }) => relation === 'self');
  return (
    <>
      {people.length === 0 && <Still words={words.none} />}
      {people.length > 0 && (
        <View className="card">
          {people.map((person, i) => (
            <Person key={person.id} person={person} first={i === 0} today={today} />
          ))}
        </View>
      )}
      {!hasSelf && (
        <Action
          words={words.addSelf}
          icon="person"
          onPress={() => goTo(routes.person({ relation: 'self' }))}
        />
      )}
      {people.length < MOST_PEOPLE ? (
        <Action
          words={words.add}
          look={hasSelf ? 'main' : 'quiet'}
          icon="add"
          onPress={() => goTo(routes.person())}
        />
      ) : (
        <View className="soft">{words.full(MOST_PEOPLE)}</View>
      )}
    </>
  );
}

export default function People() {
  const read = useRead('person.mine', null);
  return (
    <Page title={words.title}>
      <View className="inside">
        <View className="heading">{words.title}</View>
        <View className="soft">{words.hint}</View>
        <View className="section">
          <Answered read={read} rows={2}>
            {(people) => <All people={people} />}
          </Answered>
        </View>
      </View>
    </Page>
  );
}
