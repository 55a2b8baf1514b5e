// Whom to call for somebody whom the desk keeps, and who may fetch them: written down and taken away at the station, with the
// person's consent. Of others their family writes it down (more/person).
import { View } from '@tarojs/components';
import { useState } from 'react';
import { MOST_CONTACTS, type Contact } from '#domain/person';
import { contacts as fields } from '#words/contacts';
import { care as words } from '#words/desk-care';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { Note } from '../../components/note';
import { TextField } from '../../components/text-field';
import { Trouble } from '../../components/trouble';
import { useParam } from '../../routes';
import { contactFaults } from '../../state/contact-faults';
import { useWrite } from '../../state/write';

interface FamilyProps {
  readonly personId: string;
  /** As on the card. */
  readonly name: string;
  readonly contacts: readonly Contact[];
  readonly saved: () => void;
}

/** All of them at once, as the card has them. */
function useSaving({ personId, name, saved }: FamilyProps) {
  const communityId = useParam('community');
  const { sending, failure, send } = useWrite('desk.savePerson');
  const save = async (contacts: readonly Contact[]) => {
    if (await send({ communityId, personId, name, contacts: [...contacts], consent: true })) saved();
  };
  return { sending, failure, save };
}

interface FieldsProps {
  readonly contact: Contact;
  readonly tried: boolean;
  readonly change: (contact: Contact) => void;
}

function Fields({ contact, tried, change }: FieldsProps) {
  const wrong = tried ? faultsOf(contact) : {};
  return (
    <>
      <TextField
        label={words.familyName}
        placeholder={fields.namePlaceholder}
        value={contact.name}
        wrong={wrong.name}
        onText={(name) => change({ ...contact, name })}
      />
      <TextField
        label={words.familyPhone}
        placeholder={fields.phonePlaceholder}
        type="tel"
        value={contact.phone}
        wrong={wrong.phone}
        onText={(phone) => change({ ...contact, phone })}
      />
      <TextField
        label={words.familyRelation}
        placeholder={fields.relationPlaceholder}
        value={contact.relation}
        wrong={wrong.relation}
        onText={(relation) => change({ ...contact, relation })}
      />
      <Choice
        kind="checkbox"
        chosen={contact.mayPickUp}
        onPress={() => change({ ...contact, mayPickUp: !contact.mayPickUp })}
      >
        {fields.mayPickUp}
      </Choice>
    </>
  );
}

const NOBODY: Contact = { name: '', phone: '', relation: '', mayPickUp: false };

/** Nothing typed is wrong here: one who is written down is somebody. */
const faultsOf = (contact: Contact) =>
  (contact.name + contact.phone + contact.relation).trim() === ''
    ? { name: fields.wrong.name }
    : contactFaults(contact);

export function Family(props: FamilyProps) {
  const { name, contacts } = props;
  const [open, setOpen] = useState(false);
  const [contact, setContact] = useState(NOBODY);
  const [consent, setConsent] = useState(false);
  const [tried, setTried] = useState(false);
  const { sending, failure, save } = useSaving(props);
  if (contacts.length >= MOST_CONTACTS) return null;
  if (!open) return <Action words={words.family} look="quiet" icon="add" onPress={() => setOpen(true)} />;
  const submit = () => {
    setTried(true);
    if (consent && Object.keys(faultsOf(contact)).length === 0) void save([...contacts, contact]);
  };
  return (
    <View className="care__more">
      <Fields contact={contact} tried={tried} change={setContact} />
      <Choice kind="checkbox" chosen={consent} onPress={() => setConsent(!consent)}>
        {words.familyConsent(name)}
      </Choice>
      {tried && !consent && <Note tone="warning">{words.familyConsentNeeded}</Note>}
      {failure && <Trouble failure={failure} again={submit} />}
      <Action words={words.familySend} disabled={sending} onPress={submit} />
      <Action words={words.familyNot} look="quiet" disabled={sending} onPress={() => setOpen(false)} />
    </View>
  );
}

/** One who is named no more, with a second tap. */
export function DropContact({ contact, ...props }: FamilyProps & { readonly contact: Contact }) {
  const [asking, setAsking] = useState(false);
  const { sending, failure, save } = useSaving(props);
  const drop = () => void save(props.contacts.filter((one) => one !== contact));
  if (!asking)
    return (
      <Action
        words={words.familyDrop(contact.name)}
        look="plain"
        disabled={sending}
        onPress={() => setAsking(true)}
      />
    );
  return (
    <View className="care__more">
      <View className="strong">{words.familyDropAsk(contact.name)}</View>
      <Action words={words.familyDropYes} look="warning" disabled={sending} onPress={drop} />
      <Action words={words.familyDropNot} look="quiet" disabled={sending} onPress={() => setAsking(false)} />
      {failure && <Trouble failure={failure} again={drop} />}
    </View>
  );
}
