// A reason: one that is offered, or the clerk's own words. Whom it is told is the page's.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { desk } from '#words/desk';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { TextField } from '../../components/text-field';

/** As the contract has it, in characters as people count them. */
const MOST = 60;

/** What is asked, what is offered, and what the two ways out are called. */
export interface ReasonWords {
  readonly ask: string;
  readonly offered: readonly string[];
  readonly send: string;
  readonly leave: string;
}

interface ReasonsProps {
  readonly words: ReasonWords;
  readonly sending: boolean;
  readonly send: (reason: string) => Promise<void>;
  readonly leave: () => void;
}

const faultOf = (reason: string): string | undefined => {
  if (reason.trim() === '') return desk.reasonNeeded;
  return [...reason.trim()].length > MOST ? desk.reasonTooLong(MOST) : undefined;
};

export function Reasons({ words, sending, send, leave }: ReasonsProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const fault = faultOf(reason);
  const own = words.offered.includes(reason) ? '' : reason;
  const submit = () => {
    setTried(true);
    if (!fault) void send(reason.trim());
  };
  return (
    <View className="desk__reasons">
      <View className="strong">{words.ask}</View>
      {words.offered.map((one) => (
        <Choice key={one} kind="radio" chosen={one === reason} onPress={() => setReason(one)}>
          {one}
        </Choice>
      ))}
      <TextField
        label={desk.ownReason}
        placeholder={desk.ownPlaceholder}
        value={own}
        wrong={tried ? fault : undefined}
        onText={setReason}
      />
      <Action words={words.send} look="warning" disabled={sending} onPress={submit} />
      <Action words={words.leave} look="quiet" disabled={sending} onPress={leave} />
    </View>
  );
}
