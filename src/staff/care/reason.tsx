// Why somebody did not come: one of the usual reasons, one's own words, or that nobody knows yet.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { care as words } from '#words/desk-care';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { TextField } from '../../components/text-field';

/** As the contract has it, in characters as people count them. */
const MOST = 60;

interface ReasonProps {
  readonly ask: string;
  readonly disabled: boolean;
  readonly send: (reason: string) => void;
  /** Only that nobody came; absent where that is known. */
  readonly unknown?: () => void;
  readonly leave: () => void;
}

const faultOf = (reason: string): string | undefined => {
  if (reason === '') return words.reasonNeeded;
  return [...reason].length > MOST ? words.reasonTooLong : undefined;
};

export function Reason({ ask, disabled, send, unknown, leave }: ReasonProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const fault = faultOf(reason.trim());
  const submit = () => {
    setTried(true);
    if (!fault) send(reason.trim());
  };
  return (
    <View className="care__more">
      <View className="strong">{ask}</View>
      {words.reasons.map((one) => (
        <Choice key={one} kind="radio" chosen={one === reason} onPress={() => setReason(one)}>
          {one}
        </Choice>
      ))}
      <TextField
        label={words.ownReason}
        placeholder={words.ownHint}
        value={words.reasons.includes(reason) ? '' : reason}
        wrong={tried ? fault : undefined}
        onText={setReason}
      />
      <Action words={words.absentSend} disabled={disabled} onPress={submit} />
      {unknown && <Action words={words.absentUnknown} look="warning" disabled={disabled} onPress={unknown} />}
      <Action words={words.not} look="quiet" disabled={disabled} onPress={leave} />
    </View>
  );
}
