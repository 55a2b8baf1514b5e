// Who takes somebody home: those the family named, alone, the station's car, or somebody else by name.
// Who may, is the functions' answer, by the card as it is now.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CareGuest, GoHomeInput } from '#contract/desk-care';
import { care as words } from '#words/desk-care';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Note } from '../../components/note';
import { TextField } from '../../components/text-field';
import { useRead } from '../../state/read';

type Way = Pick<GoHomeInput, 'way' | 'taker'>;

interface LeavingProps {
  readonly guest: CareGuest;
  readonly disabled: boolean;
  readonly send: (way: Way) => void;
  readonly leave: () => void;
}

/** As the contract has it. */
const MOST = 20;

function Other({ disabled, send }: Pick<LeavingProps, 'disabled' | 'send'>) {
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const taker = name.trim();
  const long = [...taker].length > MOST ? words.otherTooLong : undefined;
  const fault = taker === '' ? words.otherNeeded : long;
  const submit = () => {
    setTried(true);
    if (!fault) send({ way: 'other', taker });
  };
  return (
    <>
      <TextField
        label={words.otherLabel}
        placeholder={words.otherHint}
        value={name}
        wrong={tried ? fault : undefined}
        onText={setName}
      />
      <Action words={words.otherSend} look="warning" disabled={disabled} onPress={submit} />
    </>
  );
}

export function Leaving({ guest, disabled, send, leave }: LeavingProps) {
  const { bookingId, personId, name, transport } = guest;
  const read = useRead('desk.contacts', { bookingId });
  return (
    <View className="care__more">
      <View className="strong">{words.leaveAsk(name)}</View>
      <Answered read={read} rows={1}>
        {({ persons }) => {
          const all = persons.find((one) => one.personId === personId)?.contacts ?? [];
          const allowed = all.filter(({ mayPickUp }) => mayPickUp);
          return (
            <>
              {allowed.length === 0 && <Note>{words.nobodyNamed}</Note>}
              {allowed.map((one) => (
                <Action
                  key={one.phone}
                  words={words.fetch(one.name, one.relation)}
                  icon="person"
                  disabled={disabled}
                  onPress={() => send({ way: 'contact', taker: one.name })}
                />
              ))}
            </>
          );
        }}
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
      <Other disabled={disabled} send={send} />
      <Action words={words.not} look="quiet" disabled={disabled} onPress={leave} />
    </View>
  );
}
