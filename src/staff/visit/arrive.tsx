// At the door: the six digits that the household says prove that one is there, and that the right ones have come.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { VisitRow } from '#contract/desk-visits';
import { visitDoor as words } from '#words/desk-visits';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { TextField } from '../../components/text-field';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';
import { codeTyped } from '../parts/code';

export function Arrive({ row, arrived }: { row: VisitRow; arrived: () => void }) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const { send, sending, failure, forget } = useWrite('desk.visitArrive');
  const type = (text: string) => {
    setTyped(text);
    setWrong(undefined);
    forget();
  };
  const submit = async () => {
    const code = codeTyped(typed);
    setWrong(code ? undefined : words.codeWrong);
    if (code && (await send({ bookingId: row.id, code }))) arrived();
  };
  const other = failure?.kind === 'refused' && failure.refusal.code === 'NOT_FOUND';
  return (
    <View className="section">
      <View className="section__title">{words.arrive}</View>
      <TextField
        label={words.codeLabel}
        placeholder={words.codeHint}
        type="tel"
        value={typed}
        wrong={wrong}
        onText={type}
      />
      <Action words={words.arriveSend} icon="check" disabled={sending} onPress={() => void submit()} />
      {other && <Note tone="warning">{words.codeOther}</Note>}
      {failure && !other && <Trouble failure={failure} again={() => void submit()} />}
    </View>
  );
}
