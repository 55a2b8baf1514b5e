// What was ticked off and has not been sent, and what the functions said no to; both stay until they are dealt with.
import { View } from '@tarojs/components';
import { refusalWords } from '#words/refusals';
import { roll as words } from '#words/desk-events';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { useNow } from '../../state/now';
import { useTicks, type Tick } from './ticks';

interface UnsentProps {
  readonly ticks: readonly Tick[];
  readonly send: () => void;
}

export function Unsent({ ticks, send }: UnsentProps) {
  const drop = useTicks((all) => all.drop);
  const now = useNow();
  const waiting = ticks.filter(({ refused }) => !refused);
  return (
    <>
      {waiting.length > 0 && (
        <Note tone="warning">
          <View>{words.unsent(waiting.length)}</View>
          <Action words={words.sendNow} look="quiet" icon="refresh" onPress={send} />
        </Note>
      )}
      {ticks.map(
        ({ requestId, who, refused }) =>
          refused && (
            <Note key={requestId} tone="warning">
              <View className="strong">{words.refused(who)}</View>
              <View>{refusalWords(refused, now).say}</View>
              <Action words={words.known} look="quiet" onPress={() => drop(requestId)} />
            </Note>
          ),
      )}
    </>
  );
}
