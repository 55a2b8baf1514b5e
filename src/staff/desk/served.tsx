// Somebody who is there: called to one's window, then done, with what came of it; or ticked off by mistake.
// A colleague who called them first is told of.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DeskRow } from '#contract/desk';
import { desk } from '#words/desk';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { Mark } from '../../components/mark';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';
import { Faster, fasterWords, type Decided } from '../parts/decision';
import { Undo } from '../parts/undo';
import { Finish } from './finish';
import type { OwnWindow } from './window';

interface ServedProps {
  readonly row: DeskRow;
  readonly own: OwnWindow;
  readonly resting: boolean;
  readonly decided: (decided: Decided) => void;
}

export function Served({ row, own, resting, decided }: ServedProps) {
  const [finishing, setFinishing] = useState(false);
  const call = useWrite('desk.callUp');
  const names = namesWords(row.persons);
  const called = row.serving;
  const doCall = async () => {
    if (!own.name) return own.want();
    const input = { bookingId: row.id, window: own.name, again: called !== undefined };
    if (await call.send(input)) decided({ good: true, words: desk.called(names, own.name) });
  };
  const faster = fasterWords(call.failure);
  // Who was called elsewhere is still there: what one was told is forgotten with the list that showed them otherwise.
  const read = (one: Decided) => {
    call.forget();
    decided(one);
  };
  if (faster) return <Faster words={faster} decided={read} />;
  if (finishing) return <Finish row={row} decided={decided} leave={() => setFinishing(false)} />;
  return (
    <>
      <Mark words={called ? desk.calledTo(called.window) : desk.waitsCall} tone={called ? 'good' : 'now'} />
      <View className="desk__decide">
        <Action
          words={called ? desk.callAgain : desk.callUp}
          look={called ? 'quiet' : 'main'}
          icon="bell"
          label={desk.callUpOf(names)}
          disabled={call.sending || resting}
          onPress={() => void doCall()}
        />
        <Action
          words={desk.finish}
          look={called ? 'main' : 'quiet'}
          icon="check"
          label={desk.finishOf(names)}
          disabled={call.sending || resting}
          onPress={() => setFinishing(true)}
        />
      </View>
      {call.failure && <Trouble failure={call.failure} again={() => void doCall()} />}
      <Undo booking={row} resting={resting || call.sending} decided={decided} />
    </>
  );
}
