// Somebody stands there in vain: with the reason it is no visit, and the household is called. And a wrong tick of the day taken back,
// with a second tap.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { VisitRow } from '#contract/desk-visits';
import { visitDoor as words } from '#words/desk-visits';
import { Action } from '../../components/action';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';
import { Reasons } from '../parts/reasons';
import '../parts/desk.scss';

interface InVainProps {
  readonly row: VisitRow;
  readonly noted: () => void;
}

export function InVain({ row, noted }: InVainProps) {
  const [open, setOpen] = useState(false);
  const [last, setLast] = useState('');
  const { send, sending, failure } = useWrite('desk.nobodyHome');
  const submit = async (reason: string) => {
    setLast(reason);
    if (await send({ bookingId: row.id, reason })) noted();
  };
  if (!open) return <Action words={words.inVain} look="quiet" icon="cross" onPress={() => setOpen(true)} />;
  return (
    <>
      <Reasons words={words.inVainWords} sending={sending} send={submit} leave={() => setOpen(false)} />
      {failure && <Trouble failure={failure} again={() => void submit(last)} />}
    </>
  );
}

export function UndoTick({ row, noted }: InVainProps) {
  const [asking, setAsking] = useState(false);
  const { send, sending, failure } = useWrite('desk.undo');
  const first = row.status === 'missed' ? words.undoMissed : words.undoArrived;
  const undo = async () => {
    if (await send({ bookingId: row.id })) noted();
  };
  if (!row.mayUndo) return null;
  if (!asking) return <Action words={first} look="plain" onPress={() => setAsking(true)} />;
  return (
    <View>
      <View className="strong">{first}</View>
      <Action words={words.undoYes} look="warning" disabled={sending} onPress={() => void undo()} />
      <Action words={words.undoNot} look="quiet" disabled={sending} onPress={() => setAsking(false)} />
      {failure && <Trouble failure={failure} again={() => void undo()} />}
    </View>
  );
}
