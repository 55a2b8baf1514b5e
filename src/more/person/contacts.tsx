// Whom to call for a person in an emergency, the first one first, and who may fetch them; nobody has to be named.
// What is wrong with a row is state/contact-faults's.
import { View } from '@tarojs/components';
import { MOST_CONTACTS, type Contact } from '#domain/person';
import { contacts as words } from '#words/contacts';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';
import { contactFaults } from '../../state/contact-faults';
import type { PersonDraft } from '../../state/person-drafts';

const NOBODY: Contact = { name: '', phone: '', relation: '', mayPickUp: false };

interface RowProps {
  readonly contact: Contact;
  readonly nth: number;
  readonly tried: boolean;
  readonly onContact: (contact: Contact) => void;
  readonly onRemove: () => void;
}

function Row({ contact, nth, tried, onContact, onRemove }: RowProps) {
  const wrong = tried ? contactFaults(contact) : {};
  return (
    <View className="card">
      <TextField
        label={words.name(nth)}
        placeholder={words.namePlaceholder}
        value={contact.name}
        wrong={wrong.name}
        onText={(name) => onContact({ ...contact, name })}
      />
      <TextField
        label={words.phone(nth)}
        placeholder={words.phonePlaceholder}
        type="tel"
        value={contact.phone}
        wrong={wrong.phone}
        onText={(phone) => onContact({ ...contact, phone })}
      />
      <TextField
        label={words.relation(nth)}
        placeholder={words.relationPlaceholder}
        value={contact.relation}
        wrong={wrong.relation}
        onText={(relation) => onContact({ ...contact, relation })}
      />
      <Choice
        kind="checkbox"
        chosen={contact.mayPickUp}
        onPress={() => onContact({ ...contact, mayPickUp: !contact.mayPickUp })}
      >
        {words.mayPickUp}
      </Choice>
      <Action words={words.remove(nth)} look="quiet" icon="cross" onPress={onRemove} />
    </View>
  );
}

interface ContactsProps {
  readonly draft: PersonDraft;
  /** Somebody has tried to save it: then what is wrong is said. */
  readonly tried: boolean;
  readonly onDraft: (draft: PersonDraft) => void;
}

export function Contacts({ draft, tried, onDraft }: ContactsProps) {
  const { contacts = [] } = draft;
  const keep = (next: Contact[]) => onDraft({ ...draft, contacts: next });
  return (
    <Section title={words.title}>
      <View className="soft field__hint">{words.why}</View>
      {contacts.map((contact, i) => (
        <Row
          key={i}
          contact={contact}
          nth={i + 1}
          tried={tried}
          onContact={(next) => keep(contacts.map((one, at) => (at === i ? next : one)))}
          onRemove={() => keep(contacts.filter((_, at) => at !== i))}
        />
      ))}
      {contacts.length < MOST_CONTACTS && (
        <Action words={words.add} look="quiet" icon="add" onPress={() => keep([...contacts, NOBODY])} />
      )}
    </Section>
  );
}
