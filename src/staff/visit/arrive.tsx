// At the door: the six digits that the household says prove that one is there, and that the right ones have come. Where nobody can
// say them, how far away one stands does; and a desk may enter a list that was kept on paper.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { VisitRow, VisitsView } from '#contract/desk-visits';
import { codeIn } from '#domain/ticket-code';
import { visitDoor as words } from '#words/desk-visits';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { TextField } from '../../components/text-field';
import { Trouble } from '../../components/trouble';
import { canScan, scanCode } from '../../platform/scan';
import { useWrite } from '../../state/write';
import { codeTyped } from '../parts/code';
import { desk } from '#words/desk';
import { ByPosition } from './by-position';

interface ArriveProps {
  readonly view: VisitsView;
  readonly row: VisitRow;
  readonly arrived: () => void;
}

export function Arrive({ view, row, arrived }: ArriveProps) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const { send, sending, failure, forget } = useWrite('desk.visitArrive');
  const type = (text: string) => {
    setTyped(text);
    setWrong(undefined);
    forget();
  };
  const submit = async (code = codeTyped(typed), otherwise: string = words.codeWrong) => {
    setWrong(code ? undefined : otherwise);
    if (code && (await send({ bookingId: row.id, code }))) arrived();
  };
  const scan = async () => {
    const text = await scanCode();
    if (text === undefined) return;
    forget();
    const code = codeIn(text);
    if (code) await submit(code);
    else setWrong(desk.scanForeign);
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
      {canScan && <Action words={desk.scan} look="quiet" disabled={sending} onPress={() => void scan()} />}
      {other && <Note tone="warning">{words.codeOther}</Note>}
      {failure && !other && <Trouble failure={failure} again={() => void submit()} />}
      <ByPosition row={row} arrived={arrived} />
      {view.runs && <ByList row={row} arrived={arrived} />}
    </View>
  );
}

function ByList({ row, arrived }: Omit<ArriveProps, 'view'>) {
  const { send, sending, failure } = useWrite('desk.arrive');
  const submit = async () => {
    if (await send({ bookingId: row.id })) arrived();
  };
  return (
    <>
      <Action words={words.listSend} look="plain" disabled={sending} onPress={() => void submit()} />
      <View className="soft">{words.listHint}</View>
      {failure && <Trouble failure={failure} again={() => void submit()} />}
    </>
  );
}
