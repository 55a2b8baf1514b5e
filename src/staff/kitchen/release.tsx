// Opens the places kept for walk-ins to everybody, asked once more before it is done: it cannot be taken back.
// Only while people may still order: later nobody would get them.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { KitchenMeal } from '#contract/desk-canteen';
import { kitchen } from '#words/desk-canteen';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';

interface ReleaseProps {
  readonly serviceId: string;
  readonly date: string;
  readonly meal: KitchenMeal;
  readonly released: () => void;
}

export function Release({ serviceId, date, meal, released }: ReleaseProps) {
  const write = useWrite('desk.releaseWalkIns');
  const now = useNow();
  const [step, setStep] = useState<'rest' | 'asking' | 'done'>('rest');
  const { kept = 0, bookUntil, closed, start, title } = meal;
  const send = async () => {
    if (!(await write.send({ serviceId, date, start, keep: 0 }))) return;
    setStep('done');
    released();
  };
  if (step === 'done') return <Note tone="good">{kitchen.released(title)}</Note>;
  if (kept === 0 || closed || bookUntil <= now) return null;
  if (step === 'rest')
    return <Action words={kitchen.release(kept)} look="quiet" onPress={() => setStep('asking')} />;
  return (
    <Note tone="warning">
      <View>{kitchen.releaseAsk(kept)}</View>
      <Action words={kitchen.releaseYes} disabled={write.sending} onPress={() => void send()} />
      <Action words={kitchen.releaseNot} look="quiet" onPress={() => setStep('rest')} />
      {write.failure && <Trouble failure={write.failure} again={() => void send()} />}
    </Note>
  );
}
