// Ticking off at the door by a code: those of the list need no network. Who cannot be let in is said at once, and why.
import { useState } from 'react';
import type { RollRow } from '#contract/desk-events';
import { desk } from '#words/desk';
import { roll as words } from '#words/desk-events';
import { Note } from '../../components/note';
import { Came, CodeEntry } from '../parts/check-in';
import { rowOf } from './coded';

interface DoorProps {
  readonly rows: readonly RollRow[];
  readonly tick: (row: RollRow) => void;
  /** Of digits that are not on the list: whoever signed up since. */
  readonly tickCode: (code: string) => void;
}

/** Somebody of the list, or the digits that are not on it. */
type Coded = { readonly row: RollRow } | { readonly code: string };

function Answer({ coded }: { coded: Coded }) {
  if ('code' in coded) return <Note>{words.codeKept(coded.code)}</Note>;
  const { who, status, cameAt, note } = coded.row;
  if (status === 'pending') return <Note tone="warning">{desk.codePending}</Note>;
  if (status === 'waiting' || status === 'offered')
    return <Note tone="warning">{words.codeInLine(who)}</Note>;
  return (
    <Came names={who || words.nameless} before={cameAt}>
      {note && words.note(note)}
    </Came>
  );
}

/** Who may come in: they are ticked off, also once more. */
const COMING = ['confirmed', 'arrived', 'missed', 'excused'];

export function Door({ rows, tick, tickCode }: DoorProps) {
  const [coded, setCoded] = useState<Coded>();
  const send = (code: string) => {
    const row = rowOf(rows, code);
    setCoded(row ? { row } : { code });
    if (!row) tickCode(code);
    else if (COMING.includes(row.status) && row.cameAt === undefined) tick(row);
    return true;
  };
  return (
    <CodeEntry anew={() => setCoded(undefined)} send={send}>
      {coded && <Answer coded={coded} />}
    </CodeEntry>
  );
}
