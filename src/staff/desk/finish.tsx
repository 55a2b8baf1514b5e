// What came of it, and what is still missing: listed once, so that nobody is sent home twice.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DeskRow } from '#contract/desk';
import { desk } from '#words/desk';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { TextField } from '../../components/text-field';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';
import { useFaster, type Decided } from '../parts/decision';

/** As the contract has it. */
const MOST_MISSING = 10;
const MOST_LETTERS = 20;

/** `户口本、照片` or with commas, as one types. */
export const listed = (text: string): string[] =>
  text
    .split(/[、,，;；\n]/)
    .map((one) => one.trim())
    .filter(Boolean);

function faultOf(result: string, missing: readonly string[]): string | undefined {
  if (result === desk.lacking && missing.length === 0) return desk.missingNeeded;
  const long = missing.some((one) => [...one].length > MOST_LETTERS);
  return long || missing.length > MOST_MISSING ? desk.missingTooMany : undefined;
}

interface FinishProps {
  readonly row: DeskRow;
  readonly decided: (decided: Decided) => void;
  readonly leave: () => void;
  /** What one has read and corrects. */
  readonly instead?: DeskRow['serving'];
}

export function Finish({ row, decided, leave, instead }: FinishProps) {
  const [result, setResult] = useState<string>(instead?.result ?? desk.results[0] ?? '');
  const [text, setText] = useState(instead?.missing?.join('、') ?? '');
  const [tried, setTried] = useState(false);
  const write = useWrite('desk.finish');
  const { send, sending } = write;
  const failure = useFaster(write, namesWords(row.persons), decided);
  const missing = result === desk.lacking ? listed(text) : [];
  const fault = faultOf(result, missing);
  const submit = async () => {
    setTried(true);
    const input = { bookingId: row.id, result, missing, ...(instead ? { instead: instead.doneAt } : {}) };
    if (fault || !(await send(input))) return;
    decided({ good: true, words: desk.finished(namesWords(row.persons), result) });
  };
  return (
    <View className="desk__reasons">
      <View className="strong">{desk.finishAsk}</View>
      {desk.results.map((one) => (
        <Choice key={one} kind="radio" chosen={one === result} onPress={() => setResult(one)}>
          {one}
        </Choice>
      ))}
      {result === desk.lacking && (
        <TextField
          label={desk.missingLabel}
          placeholder={desk.missingHint}
          value={text}
          wrong={tried ? fault : undefined}
          onText={setText}
        />
      )}
      <Action words={desk.finishSend} icon="check" disabled={sending} onPress={() => void submit()} />
      <Action
        words={instead ? desk.amendNot : desk.finishNot}
        look="quiet"
        disabled={sending}
        onPress={leave}
      />
      {failure && <Trouble failure={failure} again={() => void submit()} />}
    </View>
  );
}
