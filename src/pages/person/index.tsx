// One person to book for: relation, name, phone, and their consent. What is typed is kept until it is saved.
// Who is added while booking a service is whom it is booked for.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { personInput, type PersonView } from '#contract/person';
import { relationWords } from '#words/relations';
import { people as words } from '#words/people';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Choice } from '../../components/choice';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { PersonFields } from '../../components/person-fields';
import { Section } from '../../components/section';
import { Still } from '../../components/still';
import { Trouble } from '../../components/trouble';
import { goBackOr, replaceBy, routes, useParam } from '../../routes';
import { useDrafts } from '../../state/drafts';
import { usePersonDrafts, type KeptRelation, type PersonDraft } from '../../state/person-drafts';
import { emptyPerson, firstFault, personFaults, type PersonFaults } from '../../state/person-faults';
import { useRead } from '../../state/read';
import { useWrite } from '../../state/write';

const relations: readonly KeptRelation[] = personInput.pipe[0].entries.relation.options;

const isRelation = (text: string): text is KeptRelation => (relations as readonly string[]).includes(text);

const draftOf = (person: PersonView): PersonDraft => ({
  relation: isRelation(person.relation) ? person.relation : 'relative',
  name: person.name,
  phone: person.phone,
  consent: person.relation !== 'self',
});

/** Whose card it is and what the form does not ask: the card is replaced, and must not lose it. */
const unasked = ({ id: personId, born, address }: PersonView) => ({
  personId,
  ...(born ? { born } : {}),
  ...(address ? { address } : {}),
});

const Relations = ({
  chosen,
  onChoose,
}: {
  chosen: KeptRelation;
  onChoose: (relation: KeptRelation) => void;
}) => (
  <Section title={words.relation}>
    {relations
      .filter((relation) => relation !== 'self')
      .map((relation) => (
        <Choice key={relation} kind="radio" chosen={relation === chosen} onPress={() => onChoose(relation)}>
          {relationWords[relation]}
        </Choice>
      ))}
  </Section>
);

function Form({
  person,
  relation,
  serviceId,
  again,
}: {
  person?: PersonView;
  relation: KeptRelation;
  serviceId: string;
  again: () => Promise<unknown>;
}) {
  const key = person?.id ?? (relation === 'self' ? 'self' : 'new');
  const { drafts, keep, drop } = usePersonDrafts();
  const draft = drafts[key] ?? (person ? draftOf(person) : emptyPerson(relation));
  const [tried, setTried] = useState(false);
  const wrong: PersonFaults = tried ? personFaults(draft) : {};
  const { send, sending, failure } = useWrite('person.save');
  const onDraft = (next: PersonDraft) => keep(key, next);
  const save = async () => {
    setTried(true);
    if (firstFault(personFaults(draft))) return;
    const saved = await send({ ...draft, ...(person ? unasked(person) : {}) });
    if (!saved) return;
    drop(key);
    useDrafts.getState().choosePerson(serviceId, saved.id);
    await again();
    goBackOr(routes.people());
  };
  return (
    <>
      {draft.relation !== 'self' && (
        <Relations chosen={draft.relation} onChoose={(next) => onDraft({ ...draft, relation: next })} />
      )}
      <View className="section">
        <PersonFields draft={draft} wrong={wrong} onDraft={onDraft} />
        {draft.relation !== 'self' && (
          <>
            <Choice
              kind="checkbox"
              chosen={draft.consent}
              onPress={() => onDraft({ ...draft, consent: !draft.consent })}
            >
              {words.consent}
            </Choice>
            {wrong.consent && <View className="field__wrong">{wrong.consent}</View>}
          </>
        )}
      </View>
      {firstFault(wrong) && <Note tone="warning">{firstFault(wrong)}</Note>}
      {failure && <Trouble failure={failure} again={() => void save()} />}
      <Action
        words={sending ? words.saving : words.save}
        icon={sending ? 'hourglass' : 'check'}
        disabled={sending}
        onPress={() => void save()}
      />
    </>
  );
}

export default function Person() {
  const personId = useParam('person');
  const asked = useParam('relation');
  const serviceId = useParam('service');
  const read = useRead('person.mine', null);
  return (
    <Page title={personId ? words.personTitle : words.newTitle}>
      <View className="inside">
        <View className="heading">{personId ? words.personTitle : words.newTitle}</View>
        <Answered read={read} rows={3}>
          {(people) =>
            personId && !people.some(({ id }) => id === personId) ? (
              <Still words={words.gone}>
                <Action words={words.goneStep} onPress={() => replaceBy(routes.people())} />
              </Still>
            ) : (
              <Form
                person={people.find(({ id }) => id === personId)}
                relation={isRelation(asked) ? asked : 'parent'}
                serviceId={serviceId}
                again={read.again}
              />
            )
          }
        </Answered>
      </View>
    </Page>
  );
}
