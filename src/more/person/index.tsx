// One person to book for, and saving who it is. What is typed is kept until it is saved; what is asked is fields.tsx's.
// Who is added while booking a service is whom it is booked for.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PersonView } from '#contract/person';
import { people as words } from '#words/people';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { PersonFields } from '../../components/person-fields';
import { Still } from '../../components/still';
import { Trouble } from '../../components/trouble';
import { goBackOr, replaceBy, routes, useParam } from '../../routes';
import { namedContacts } from '../../state/contact-faults';
import { useDrafts } from '../../state/drafts';
import {
  draftOf,
  isRelation,
  usePersonDrafts,
  type KeptRelation,
  type PersonDraft,
} from '../../state/person-drafts';
import { emptyPerson, firstFault, personFaults, type PersonFaults } from '../../state/person-faults';
import { useRead } from '../../state/read';
import { useWrite } from '../../state/write';
import { Contacts } from './contacts';
import { Consent, Further, Relations } from './fields';

interface FormProps {
  readonly person?: PersonView;
  readonly relation: KeptRelation;
  readonly serviceId: string;
  readonly again: () => Promise<unknown>;
}

function Form({ person, relation, serviceId, again }: FormProps) {
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
    const contacts = namedContacts(draft.contacts);
    const saved = await send({ ...draft, contacts, ...(person ? { personId: person.id } : {}) });
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
        <Further draft={draft} wrong={wrong} onDraft={onDraft} />
      </View>
      <Contacts draft={draft} tried={tried} onDraft={onDraft} />
      {draft.relation !== 'self' && (
        <View className="section">
          <Consent draft={draft} wrong={wrong} onDraft={onDraft} />
        </View>
      )}
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
