// Whom to call about somebody who is at the station, or should be, in full; opening it is a look that is kept in the audit trail.
import { View } from '@tarojs/components';
import type { ContactsView } from '#contract/desk-people';
import { care as words } from '#words/desk-care';
import { phoneWords } from '#words/phones';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Mark } from '../../components/mark';
import { callNumber } from '../../platform/phone';
import { useRead } from '../../state/read';
import { DropContact, Family } from './family';

interface ContactsProps {
  readonly bookingId: string;
  readonly personId: string;
  /** Closes them again; absent where something else stands below. */
  readonly leave?: () => void;
}

interface OneProps {
  readonly person: ContactsView['persons'][number];
  /** Whom to call may be written down here; absent where something else stands below. */
  readonly saved?: () => void;
}

function One({ person: { personId, phone, contacts, card }, saved }: OneProps) {
  const family = card && saved && { personId, name: card.name, contacts, saved };
  return (
    <>
      {contacts.length === 0 && <View>{words.noContacts}</View>}
      {contacts.map((one) => (
        <View key={`${one.name} ${one.phone}`}>
          <Action
            words={words.call(one.name, one.relation, phoneWords(one.phone))}
            look="quiet"
            icon="phone"
            onPress={() => callNumber(one.phone)}
          />
          {one.mayPickUp && <Mark words={words.mayFetch} tone="good" icon="check" />}
          {family && <DropContact {...family} contact={one} />}
        </View>
      ))}
      {phone && (
        <Action
          words={words.callSelf(phoneWords(phone))}
          look="quiet"
          icon="phone"
          onPress={() => callNumber(phone)}
        />
      )}
      {family && <Family key={contacts.length} {...family} />}
      {!card && saved && <View className="soft">{words.familyOwn}</View>}
    </>
  );
}

export function Contacts({ bookingId, personId, leave }: ContactsProps) {
  const read = useRead('desk.contacts', { bookingId });
  const saved = leave && (() => void read.again());
  return (
    <View className="care__more">
      <Answered read={read} rows={1}>
        {({ persons }) => {
          const person = persons.find((one) => one.personId === personId);
          return person && <One person={person} saved={saved} />;
        }}
      </Answered>
      {leave && <Action words={words.closeContacts} look="quiet" onPress={leave} />}
    </View>
  );
}
