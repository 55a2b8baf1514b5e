// What is asked about a person: the name and the phone; kept while it is typed.
import type { PersonDraft } from '../state/person-drafts';
import type { PersonFaults } from '../state/person-faults';
import { people } from '#words/people';
import { TextField } from './text-field';

interface PersonFieldsProps {
  readonly draft: PersonDraft;
  readonly wrong: PersonFaults;
  readonly onDraft: (draft: PersonDraft) => void;
}

export const PersonFields = ({ draft, wrong, onDraft }: PersonFieldsProps) => (
  <>
    <TextField
      label={people.name}
      placeholder={people.namePlaceholder}
      value={draft.name}
      wrong={wrong.name}
      onText={(name) => onDraft({ ...draft, name })}
    />
    <TextField
      label={people.phone}
      placeholder={people.phonePlaceholder}
      type="tel"
      value={draft.phone}
      wrong={wrong.phone}
      onText={(phone) => onDraft({ ...draft, phone })}
    />
  </>
);
