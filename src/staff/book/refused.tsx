// Why somebody cannot be booked, in the desk's words, with the steps that this page can take.
import { View } from '@tarojs/components';
import { deskRefusedWords, deskStepWords, type DeskStep } from '#words/desk-refused';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import type { NoAnswer } from '../../platform/call';
import { useNow } from '../../state/now';

export type Steps = { readonly [S in DeskStep]?: () => void };

interface RefusedProps {
  readonly failure: NoAnswer;
  readonly again: () => void;
  readonly steps: Steps;
}

export function Refused({ failure, again, steps }: RefusedProps) {
  const now = useNow();
  if (failure.kind !== 'refused') return <Trouble failure={failure} again={again} />;
  const words = deskRefusedWords(failure.refusal, now);
  const ways: Steps = { refresh: again, ...steps };
  return (
    <Note tone="warning">
      <View>{words.say}</View>
      {words.steps.map((step) => {
        const go = ways[step];
        return go && <Action key={step} words={deskStepWords[step]} look="quiet" onPress={go} />;
      })}
    </Note>
  );
}
