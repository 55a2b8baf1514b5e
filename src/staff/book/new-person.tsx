// Writes down somebody who has no WeChat: name, and a phone or the birthday; their consent is asked and recorded.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DeskPerson } from '#contract/desk-people';
import { dateAt } from '#domain/calendar';
import { deskBooking as words } from '#words/desk-booking';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { DayField } from '../../components/day-field';
import { Note } from '../../components/note';
import { TextField } from '../../components/text-field';
import { Trouble } from '../../components/trouble';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';

interface NewPersonProps {
  readonly communityId: string;
  readonly name: string;
  readonly saved: (person: DeskPerson) => void;
  readonly leave: () => void;
}

function faultOfName(name: string): string | undefined {
  const length = [...name.trim()].length;
  if (length === 0) return words.nameNeeded;
  return length > 20 ? words.nameLong : undefined;
}

/** A phone that is written must be one; without any the birthday tells namesakes apart. */
function faultOfContact(digits: string, born: string): string | undefined {
  if (digits === '') return born === '' ? words.contactNeeded : undefined;
  return /^(?:1[3-9]\d{9}|0\d{9,11})$/.test(digits) ? undefined : words.phoneWrong;
}

export function NewPerson({ communityId, saved, leave, ...known }: NewPersonProps) {
  const [name, setName] = useState(known.name);
  const [phone, setPhone] = useState('');
  const [born, setBorn] = useState('');
  const [consent, setConsent] = useState(false);
  const [tried, setTried] = useState(false);
  const { send, sending, failure } = useWrite('desk.savePerson');
  const today = dateAt(useNow());
  const digits = phone.normalize('NFKC').replace(/[\s-]/g, '');
  const nameFault = faultOfName(name);
  const contactFault = faultOfContact(digits, born);
  const save = async () => {
    setTried(true);
    if (nameFault || contactFault || !consent) return;
    const person = await send({
      communityId,
      name: name.trim(),
      ...(digits ? { phone: digits } : {}),
      ...(born ? { born } : {}),
      consent: true,
    });
    if (person) saved(person);
  };
  return (
    <>
      <View className="heading">{words.fresh}</View>
      <TextField
        label={words.name}
        placeholder={words.nameHint}
        value={name}
        wrong={tried ? nameFault : undefined}
        onText={setName}
      />
      <TextField
        label={words.phone}
        placeholder={words.phoneHint}
        type="tel"
        value={phone}
        wrong={tried ? contactFault : undefined}
        onText={setPhone}
      />
      <DayField
        label={words.born}
        value={born}
        pick={words.bornPick}
        drop={words.bornDrop}
        from="1900-01-01"
        to={today}
        begin="1950-01-01"
        onDay={setBorn}
      />
      <Choice kind="checkbox" chosen={consent} onPress={() => setConsent(!consent)}>
        {words.consent}
      </Choice>
      {tried && !consent && <Note tone="warning">{words.consentNeeded}</Note>}
      {failure && <Trouble failure={failure} again={() => void save()} />}
      <Action words={words.save} icon="check" disabled={sending} onPress={() => void save()} />
      <Action words={words.otherPerson} look="quiet" disabled={sending} onPress={leave} />
    </>
  );
}
