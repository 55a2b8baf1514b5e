// What came of somebody who was served at a counter; a wrong result is corrected the same day, which is not the same as
// not having come.
import { useState } from 'react';
import { View } from '@tarojs/components';
import type { DeskRow } from '#contract/desk';
import { desk } from '#words/desk';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import type { Decided } from '../parts/decision';
import { Finish } from './finish';

interface ResultProps {
  readonly row: DeskRow;
  readonly decided: (decided: Decided) => void;
}

export function Result({ row, decided }: ResultProps) {
  const [amending, setAmending] = useState(false);
  const { serving, kind, persons, may } = row;
  if (kind !== 'counter' || !serving?.result) return null;
  if (amending)
    return <Finish row={row} decided={decided} instead={serving} leave={() => setAmending(false)} />;
  return (
    <>
      <View className="strong">{serving.result}</View>
      {serving.missing && <View>{desk.lacks(serving.missing.join('、'))}</View>}
      {may.includes('undo') && (
        <Action
          words={desk.amend}
          look="quiet"
          label={desk.amendOf(namesWords(persons))}
          onPress={() => setAmending(true)}
        />
      )}
    </>
  );
}
