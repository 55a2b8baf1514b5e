// A wrong tick taken back, with a second tap: what is undone by accident would be another mistake.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { desk } from '#words/desk';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import type { NoAnswer } from '../../platform/call';
import { useWrite } from '../../state/write';
import { useFaster, type Decidable, type Decided } from './decision';

interface UndoProps {
  readonly booking: Decidable;
  readonly decided: (decided: Decided) => void;
}

/** Beyond a limit it is the desk's to settle with the person, not theirs alone. */
export function UndoFailed({ failure, again }: { failure: NoAnswer; again: () => void }) {
  if (failure.kind !== 'refused' || failure.refusal.code !== 'LIMIT_REACHED')
    return <Trouble failure={failure} again={again} />;
  const { name, limit } = failure.refusal.detail;
  return <Note tone="warning">{desk.undoLimit(name, limit)}</Note>;
}

export function Undo({ booking, decided }: UndoProps) {
  const [asking, setAsking] = useState(false);
  const write = useWrite('desk.undo');
  const { send, sending } = write;
  const names = namesWords(booking.persons);
  const failure = useFaster(write, names, decided);
  // Who was said not to have come may still be excused; who has come may not.
  const missed = booking.may.includes('excuse');
  const undo = async () => {
    if (await send({ bookingId: booking.id })) decided({ good: true, words: desk.undone(names) });
  };
  if (!booking.may.includes('undo')) return null;
  if (!asking)
    return (
      <Action
        words={missed ? desk.unmiss : desk.undo}
        look="plain"
        label={missed ? desk.unmissOf(names) : desk.undoOf(names)}
        disabled={sending}
        onPress={() => setAsking(true)}
      />
    );
  return (
    <View className="desk__reasons">
      <View className="strong">{missed ? desk.unmissAsk(names) : desk.undoAsk(names)}</View>
      <Action words={desk.undoYes} look="warning" disabled={sending} onPress={() => void undo()} />
      <Action
        words={missed ? desk.unmissNot : desk.undoNot}
        look="quiet"
        disabled={sending}
        onPress={() => setAsking(false)}
      />
      {failure && <UndoFailed failure={failure} again={() => void undo()} />}
    </View>
  );
}
