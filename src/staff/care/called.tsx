// Somebody did not come and nobody knows why: whom to call, who has called in vain, and what came of it.
// The call is the same line as on the community's call list; who closed it first stands.
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { AbsenceCall, CareGuest } from '#contract/desk-care';
import { care as words } from '#words/desk-care';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { Note } from '../../components/note';
import { TextField } from '../../components/text-field';
import { Trouble } from '../../components/trouble';
import { newRequestId } from '../../platform/request-id';
import { useWrite } from '../../state/write';
import { Contacts } from './contacts';

/** As the contract has it, in characters as people count them. */
const MOST = 200;

/** What is known of the call, a line or two. */
export function CallSaid({ call: { tried, result } }: { call: AbsenceCall }) {
  if (result) return <View>{words.callResult(result.at, result.by, result.text)}</View>;
  if (tried.length === 0) return <View className="soft">{words.callNone}</View>;
  return <View>{words.callTried(tried.map(({ at, by }) => words.callTry(at, by)))}</View>;
}

const faultOf = (result: string): string | undefined => {
  if (result === '') return words.callNeeded;
  return [...result].length > MOST ? words.callTooLong : undefined;
};

interface CallingProps {
  readonly guest: CareGuest;
  readonly noted: () => void;
  readonly leave: () => void;
}

/** Noted once, however often it is sent. */
function useNoting({ guest: { bookingId, personId }, noted }: Omit<CallingProps, 'leave'>) {
  const { sending, failure, send } = useWrite('desk.absenceCalled');
  const requestId = useRef(newRequestId());
  const note = async (result?: string) => {
    const asked = { requestId: requestId.current, bookingId, personId };
    if (await send({ ...asked, ...(result ? { result } : {}) })) noted();
  };
  const faster = failure?.kind === 'refused' && failure.refusal.code === 'NOT_FOUND';
  return { sending, failure, faster, note };
}

export function Calling({ guest, noted, leave }: CallingProps) {
  const [result, setResult] = useState('');
  const [tried, setTried] = useState(false);
  const { sending, failure, faster, note } = useNoting({ guest, noted });
  const fault = faultOf(result.trim());
  const submit = () => {
    setTried(true);
    if (!fault) void note(result.trim());
  };
  if (faster)
    return (
      <Note>
        <View>{words.callFaster}</View>
        <Action words={words.refresh} look="quiet" icon="refresh" onPress={noted} />
      </Note>
    );
  return (
    <View className="care__more">
      <Contacts bookingId={guest.bookingId} personId={guest.personId} />
      <View className="strong care__more">{words.callAsk(guest.name)}</View>
      {words.callOffered.map((one) => (
        <Choice key={one} kind="radio" chosen={one === result} onPress={() => setResult(one)}>
          {one}
        </Choice>
      ))}
      <TextField
        label={words.callOwn}
        placeholder={words.callOwnHint}
        value={words.callOffered.includes(result) ? '' : result}
        wrong={tried ? fault : undefined}
        onText={setResult}
      />
      <Action words={words.callSend} disabled={sending} onPress={submit} />
      <Action words={words.callNoAnswer} look="quiet" disabled={sending} onPress={() => void note()} />
      <Action words={words.not} look="quiet" disabled={sending} onPress={leave} />
      {failure && <Trouble failure={failure} again={submit} />}
    </View>
  );
}
