// Somebody who is there: called to one's window, then done, with what came of it.
// A colleague who called them first is told of; a wrong tick is taken back in the note of it, or on the booking's page.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DeskRow } from '#contract/desk';
import { desk } from '#words/desk';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { Mark } from '../../components/mark';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';
import { useFaster, type Decided } from '../parts/decision';
import { Finish } from './finish';
import type { OwnWindow } from './window';

interface ServedProps {
  readonly row: DeskRow;
  readonly own: OwnWindow;
  readonly decided: (decided: Decided) => void;
}

export function Served({ row, own, decided }: ServedProps) {
  const [finishing, setFinishing] = useState(false);
  const call = useWrite('desk.callUp');
  const names = namesWords(row.persons);
  const failure = useFaster(call, names, decided);
  const called = row.serving;
  const doCall = async () => {
    if (!own.name) return own.want();
    const input = { bookingId: row.id, window: own.name, again: called !== undefined };
    if (await call.send(input)) decided({ good: true, words: desk.called(names, own.name) });
  };
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
          disabled={call.sending}
          onPress={() => void doCall()}
        />
        <Action
          words={desk.finish}
          look={called ? 'main' : 'quiet'}
          icon="check"
          label={desk.finishOf(names)}
          disabled={call.sending}
          onPress={() => setFinishing(true)}
        />
      </View>
      {failure && <Trouble failure={failure} again={() => void doCall()} />}
    </>
  );
}
