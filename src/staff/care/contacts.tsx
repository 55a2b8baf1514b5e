// Whom to call about somebody who is at the station, or should be, in full; opening it is a look that is kept in the audit trail.
import { View } from '@tarojs/components';
import { care as words } from '#words/desk-care';
import { phoneWords } from '#words/phones';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Mark } from '../../components/mark';
import { callNumber } from '../../platform/phone';
import { useRead } from '../../state/read';

interface ContactsProps {
  readonly bookingId: string;
  readonly personId: string;
  /** Closes them again; absent where something else stands below. */
  readonly leave?: () => void;
}

export function Contacts({ bookingId, personId, leave }: ContactsProps) {
  const read = useRead('desk.contacts', { bookingId });
  return (
    <View className="care__more">
      <Answered read={read} rows={1}>
        {({ persons }) => {
          const { phone = '', contacts = [] } = persons.find((one) => one.personId === personId) ?? {};
          return (
            <>
              {contacts.length === 0 && <View>{words.noContacts}</View>}
              {contacts.map((one) => (
                <View key={one.phone}>
                  <Action
                    words={words.call(one.name, one.relation, phoneWords(one.phone))}
                    look="quiet"
                    icon="phone"
                    onPress={() => callNumber(one.phone)}
                  />
                  {one.mayPickUp && <Mark words={words.mayFetch} tone="good" icon="check" />}
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
            </>
          );
        }}
      </Answered>
      {leave && <Action words={words.closeContacts} look="quiet" onPress={leave} />}
    </View>
  );
}
