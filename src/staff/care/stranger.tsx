// Somebody comes to fetch a person and is not among those whom the family named: they may not, until one of the family has said on the
// phone that they may; who said so is kept.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Contact } from '#domain/person';
import { care as words } from '#words/desk-care';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { Note } from '../../components/note';
import { TextField } from '../../components/text-field';
import { phoneWords } from '#words/phones';
import { callNumber } from '../../platform/phone';

/** As the contract has it, in characters as people count them. */
const MOST = 20;

const nameFault = (name: string, needed: string): string | undefined => {
  if (name === '') return needed;
  return [...name].length > MOST ? words.otherTooLong : undefined;
};

interface StrangerProps {
  /** Of whom is fetched. */
  readonly name: string;
  readonly contacts: readonly Contact[];
  readonly disabled: boolean;
  readonly fetch: (taker: string) => void;
  readonly send: (taker: string, allowedBy: string) => void;
}

function Allowed({
  name,
  taker,
  contacts,
  disabled,
  send,
}: Omit<StrangerProps, 'fetch'> & { taker: string }) {
  const [by, setBy] = useState('');
  const [tried, setTried] = useState(false);
  const offered = [...contacts.map((one) => one.name), name];
  const fault = nameFault(by.trim(), words.allowedNeeded);
  const submit = () => {
    setTried(true);
    if (!fault) send(taker, by.trim());
  };
  return (
    <Note tone="warning">
      <View className="strong">{words.notNamed(taker)}</View>
      {contacts.map((one) => (
        <Action
          key={one.phone}
          words={words.call(one.name, one.relation, phoneWords(one.phone))}
          look="quiet"
          icon="phone"
          onPress={() => callNumber(one.phone)}
        />
      ))}
      <View className="strong">{words.allowedBy}</View>
      {offered.map((one) => (
        <Choice key={one} kind="radio" chosen={by === one} onPress={() => setBy(one)}>
          {one === name ? words.self(name) : one}
        </Choice>
      ))}
      <TextField
        label={words.ownAllowed}
        value={offered.includes(by) ? '' : by}
        wrong={tried ? fault : undefined}
        onText={setBy}
      />
      <View>{words.nobodyAllowed}</View>
      <Action words={words.otherSend} look="warning" disabled={disabled} onPress={submit} />
    </Note>
  );
}

export function Stranger(props: StrangerProps) {
  const { contacts, disabled, fetch } = props;
  const [name, setName] = useState('');
  const [asked, setAsked] = useState<string>();
  const [tried, setTried] = useState(false);
  const taker = name.trim();
  const fault = nameFault(taker, words.otherNeeded);
  const next = () => {
    setTried(true);
    if (fault) return;
    // Whoever is named may, also when staff typed the name.
    if (contacts.some((one) => one.mayPickUp && one.name === taker)) fetch(taker);
    else setAsked(taker);
  };
  const type = (text: string) => {
    setName(text);
    setAsked(undefined);
  };
  return (
    <>
      <TextField
        label={words.otherLabel}
        placeholder={words.otherHint}
        value={name}
        wrong={tried ? fault : undefined}
        onText={type}
      />
      {asked === undefined ? (
        <Action words={words.otherNext} look="quiet" disabled={disabled} onPress={next} />
      ) : (
        <Allowed key={asked} {...props} taker={asked} />
      )}
    </>
  );
}
