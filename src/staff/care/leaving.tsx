// Who takes somebody home: those the family named, alone, the station's car, or somebody else whom the family allowed on the phone.
// Who may, is the functions' answer, by the card as it is now.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CareGuest, GoHomeInput } from '#contract/desk-care';
import type { Contact } from '#domain/person';
import { care as words } from '#words/desk-care';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Note } from '../../components/note';
import { TextField } from '../../components/text-field';
import { useRead } from '../../state/read';
import { Stranger } from './stranger';

export type Way = Pick<GoHomeInput, 'way' | 'taker' | 'allowedBy' | 'early'>;

interface LeavingProps {
  readonly guest: CareGuest;
  /** The day is not over for them: why may be written down. */
  readonly early: boolean;
  readonly disabled: boolean;
  readonly send: (way: Way) => void;
  readonly leave: () => void;
}

/** As the contract has it, in characters as people count them. */
const MOST_REASON = 60;

interface ByPersonProps extends Pick<LeavingProps, 'guest' | 'disabled' | 'send'> {
  readonly contacts: readonly Contact[];
}

function ByPerson({ guest: { name }, contacts, disabled, send }: ByPersonProps) {
  const [open, setOpen] = useState(false);
  const allowed = contacts.filter(({ mayPickUp }) => mayPickUp);
  return (
    <>
      {allowed.length === 0 && <Note>{words.nobodyNamed}</Note>}
      {allowed.map((one) => (
        <Action
          key={one.phone}
          words={words.fetch(one.name, one.relation, one.phone.slice(-4))}
          icon="person"
          disabled={disabled}
          onPress={() => send({ way: 'contact', taker: one.name })}
        />
      ))}
      {open ? (
        <Stranger
          name={name}
          contacts={contacts}
          disabled={disabled}
          fetch={(taker) => send({ way: 'contact', taker })}
          send={(taker, allowedBy) => send({ way: 'other', taker, allowedBy })}
        />
      ) : (
        <Action words={words.other} look="quiet" disabled={disabled} onPress={() => setOpen(true)} />
      )}
    </>
  );
}

export function Leaving({ guest, early, disabled, send: sendWay, leave }: LeavingProps) {
  const { bookingId, personId, name, transport } = guest;
  const read = useRead('desk.contacts', { bookingId });
  const [why, setWhy] = useState('');
  const long = [...why.trim()].length > MOST_REASON;
  const send = (way: Way) => {
    if (!long) sendWay({ ...way, ...(why.trim() ? { early: why.trim() } : {}) });
  };
  return (
    <View className="care__more">
      <View className="strong">{words.leaveAsk(name)}</View>
      {early && (
        <View className="care__more">
          <TextField
            label={words.early}
            value={why}
            wrong={long ? words.earlyTooLong : undefined}
            onText={setWhy}
          />
        </View>
      )}
      <Answered read={read} rows={1}>
        {({ persons }) => (
          <ByPerson
            guest={guest}
            contacts={persons.find((one) => one.personId === personId)?.contacts ?? []}
            disabled={disabled}
            send={send}
          />
        )}
      </Answered>
      {transport && (
        <Action
          words={words.byStation}
          look="quiet"
          disabled={disabled}
          onPress={() => send({ way: 'transport' })}
        />
      )}
      <Action words={words.alone} look="quiet" disabled={disabled} onPress={() => send({ way: 'alone' })} />
      <Action words={words.not} look="quiet" disabled={disabled} onPress={leave} />
    </View>
  );
}
