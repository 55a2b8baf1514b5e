// Those who signed up, by how they stand: who is still to come first, then who waits for approval, came, waits in line, stayed away.
import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { RollRow } from '#contract/desk-events';
import { minuteAt } from '#domain/calendar';
import { timeWords } from '#words/dates';
import { roll as words } from '#words/desk-events';
import { Action } from '../../components/action';
import { Mark } from '../../components/mark';

/** More at a time would make the page slow on an old phone. */
const A_SCREENFUL = 20;

const Row = ({ row, children }: { row: RollRow; children?: ReactNode }) => (
  <View className="card">
    <View className="strong">{words.row(row.who || words.nameless, row.tail)}</View>
    <View className="soft">{words.code(row.code)}</View>
    {row.note && <View>{words.note(row.note)}</View>}
    {row.cameAt !== undefined && (
      <Mark words={words.cameAt(timeWords(minuteAt(row.cameAt)))} tone="good" icon="check" />
    )}
    {row.position !== undefined && <View>{words.position(row.position)}</View>}
    {row.status === 'excused' && <Mark words={words.excused} icon="note" />}
    {children}
  </View>
);

interface GroupProps {
  readonly title: string;
  readonly rows: readonly RollRow[];
  readonly before?: ReactNode;
  readonly doing?: (row: RollRow) => ReactNode;
}

export function Group({ title, rows, before, doing }: GroupProps) {
  const [most, setMost] = useState(A_SCREENFUL);
  if (rows.length === 0) return null;
  const hidden = rows.length - most;
  return (
    <View className="section">
      <View className="desk__title">
        <View className="section__title">{title}</View>
        <Mark words={words.count(rows.length)} />
      </View>
      {before}
      {rows.slice(0, most).map((row) => (
        <Row key={row.id} row={row}>
          {doing?.(row)}
        </Row>
      ))}
      {hidden > 0 && (
        <Action words={words.more(hidden)} look="quiet" onPress={() => setMost(most + A_SCREENFUL)} />
      )}
    </View>
  );
}
