// What is asked of a person besides name and phone: what they are to oneself, the birthday and the address for services
// that need them, and whether they agree to be booked for.
import { View } from '@tarojs/components';
import { dateAt } from '#domain/calendar';
import { people as words } from '#words/people';
import { relationWords } from '#words/relations';
import { AddressField } from '../../components/address-field';
import { Choice } from '../../components/choice';
import { DayField } from '../../components/day-field';
import { Section } from '../../components/section';
import { otherRelations, type KeptRelation, type PersonDraft } from '../../state/person-drafts';
import { EARLIEST_BIRTH, type PersonFaults } from '../../state/person-faults';
import { useNow } from '../../state/now';

/** Where the wheels stand at first: most who are asked are elders. */
const LIKELY_BIRTH = '1950-01-01';

interface FieldsProps {
  readonly draft: PersonDraft;
  readonly wrong: PersonFaults;
  readonly onDraft: (draft: PersonDraft) => void;
}

interface RelationsProps {
  readonly chosen: KeptRelation;
  readonly onChoose: (relation: KeptRelation) => void;
}

export const Relations = ({ chosen, onChoose }: RelationsProps) => (
  <Section title={words.relation}>
    {otherRelations.map((relation) => (
      <Choice key={relation} kind="radio" chosen={relation === chosen} onPress={() => onChoose(relation)}>
        {relationWords[relation]}
      </Choice>
    ))}
  </Section>
);

export function Further({ draft, wrong, onDraft }: FieldsProps) {
  const today = dateAt(useNow());
  return (
    <>
      <DayField
        label={words.born}
        hint={words.bornWhy}
        value={draft.born ?? ''}
        wrong={wrong.born}
        pick={words.bornPick}
        drop={words.bornDrop}
        from={EARLIEST_BIRTH}
        to={today}
        begin={LIKELY_BIRTH}
        onDay={(day) => onDraft({ ...draft, born: day || undefined })}
      />
      <AddressField
        label={words.address}
        hint={words.addressWhy}
        value={draft.address}
        wrong={wrong.address}
        onAddress={(address) => onDraft({ ...draft, address })}
      />
    </>
  );
}

export const Consent = ({ draft, wrong, onDraft }: FieldsProps) => (
  <View className="section">
    <Choice
      kind="checkbox"
      chosen={draft.consent}
      onPress={() => onDraft({ ...draft, consent: !draft.consent })}
    >
      {words.consent}
    </Choice>
    {wrong.consent && <View className="field field__wrong">{wrong.consent}</View>}
  </View>
);
