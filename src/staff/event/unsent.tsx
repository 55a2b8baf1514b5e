// What was ticked off and has not been sent, and what the functions said no to; both stay until they are dealt with.
import { View } from '@tarojs/components';
import { refusalWords } from '#words/refusals';
import { roll as words } from '#words/desk-events';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { useNow } from '../../state/now';
import { useTicks, type Tick } from './ticks';

/** At a door digits that nobody of this time has are no riddle: they are another's. */
const whyNot = ({ input, refused }: Tick & { refused: NonNullable<Tick['refused']> }, now: number): string =>
  'code' in input && refused.code === 'NOT_FOUND' ? words.codeElsewhere : refusalWords(refused, now).say;

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
      {ticks.map((tick) => {
        const { requestId, who, refused } = tick;
        if (!refused) return null;
        return (
          <Note key={requestId} tone="warning">
            <View className="strong">{words.refused(who)}</View>
            <View>{whyNot({ ...tick, refused }, now)}</View>
            <Action words={words.known} look="quiet" onPress={() => drop(requestId)} />
          </Note>
        );
      })}
    </>
  );
}
