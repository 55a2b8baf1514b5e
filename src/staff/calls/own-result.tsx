// What came of a call in the clerk's own words.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { calls } from '#words/calls';
import { Action } from '../../components/action';
import { TextField } from '../../components/text-field';

/** As the contract has it, in characters as people count them. */
const MOST = 200;

interface OwnResultProps {
  readonly sending: boolean;
  readonly send: (result: string) => Promise<void>;
  readonly leave: () => void;
}

const faultOf = (result: string): string | undefined => {
  if (result === '') return calls.otherNeeded;
  return [...result].length > MOST ? calls.otherTooLong(MOST) : undefined;
};

export function OwnResult({ sending, send, leave }: OwnResultProps) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const fault = faultOf(text.trim());
  const submit = () => {
    setTried(true);
    if (!fault) void send(text.trim());
  };
  return (
    <View className="calls__own">
      <TextField
        label={calls.otherLabel}
        placeholder={calls.otherHint}
        value={text}
        wrong={tried ? fault : undefined}
        onText={setText}
      />
      <Action words={calls.otherSend} disabled={sending} onPress={submit} />
      <Action words={calls.otherNot} look="quiet" disabled={sending} onPress={leave} />
    </View>
  );
}
