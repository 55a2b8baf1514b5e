// Ticking off at the door by the six digits that somebody says or shows; those of the list need no network.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { RollRow } from '#contract/desk-events';
import { roll as words } from '#words/desk-events';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { TextField } from '../../components/text-field';
import { canScan, scanCode } from '../../platform/scan';
import { codeScanned, codeTyped } from '../desk/code';

interface DoorProps {
  readonly rows: readonly RollRow[];
  readonly tick: (row: RollRow) => void;
  /** Of digits that are not on the list: whoever signed up since. */
  readonly tickCode: (code: string) => void;
}

/** Who of the list the digits are of: one who may still come before one who has. */
const rowOf = (rows: readonly RollRow[], code: string): RollRow | undefined =>
  rows.find((one) => one.code === code && one.status === 'confirmed') ??
  rows.find((one) => one.code === code);

export function Door({ rows, tick, tickCode }: DoorProps) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [said, setSaid] = useState<string>();
  const go = (code: string | undefined, otherwise: string) => {
    setSaid(undefined);
    setWrong(code ? undefined : otherwise);
    if (!code) return;
    const row = rowOf(rows, code);
    if (row) tick(row);
    else tickCode(code);
    setSaid(row ? words.codeTicked(row.who) : words.codeKept(code));
    setTyped('');
  };
  const scan = async () => {
    const text = await scanCode();
    if (text !== undefined) go(codeScanned(text), words.scanForeign);
  };
  return (
    <View className="section">
      <TextField
        label={words.codeLabel}
        placeholder={words.codeHint}
        type="tel"
        value={typed}
        wrong={wrong}
        onText={setTyped}
      />
      <Action words={words.codeSend} icon="check" onPress={() => go(codeTyped(typed), words.codeWrong)} />
      {canScan && <Action words={words.scan} look="quiet" onPress={() => void scan()} />}
      {said && <Note tone="good">{said}</Note>}
    </View>
  );
}
