// Several decided with one tap: ticked, then confirmed, or declined with one reason; each for itself, and what became of it said.
import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { DecidedView, DecideManyInput } from '#contract/desk-bookings';
import type { DeskRow } from '#contract/desk';
import type { LocalDate } from '#domain/calendar';
import { desk, statusNow, whoWords } from '#words/desk';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';
import { declineWords, type Decided } from '../parts/decision';
import { Reasons } from '../parts/reasons';
import { RowFacts } from './desk-card';

/** What became of many, in words: how many were done, and each that was not. */
export function outcomeWords(outcome: readonly DecidedView[], nameOf: (id: string) => string): Decided {
  const failed = outcome.flatMap((one) => (one.ok ? [] : [one]));
  const sentences = failed.map((one) => {
    const names = nameOf(one.bookingId);
    if (one.kind === 'busy') return desk.manyBusy(names);
    if (one.refusal.code !== 'STATE_CHANGED') return desk.manyGone(names);
    const { status, by } = one.refusal.detail;
    return desk.manyFaster(names, whoWords(by), statusNow(status));
  });
  const words = [desk.manyDone(outcome.length - failed.length), ...sentences].join('');
  return { good: failed.length === 0, words };
}

interface TogetherProps {
  readonly rows: readonly DeskRow[];
  readonly today: LocalDate;
  readonly decided: (decided: Decided) => void;
}

function Picking({ rows, today, decided, leave }: TogetherProps & { readonly leave: () => void }) {
  const [ids, setIds] = useState<readonly string[]>([]);
  const [declining, setDeclining] = useState(false);
  const write = useWrite('desk.decideMany');
  const here = ids.filter((id) => rows.some((row) => row.id === id));
  const kinds = [...new Set(rows.filter(({ id }) => here.includes(id)).map(({ kind }) => kind))];
  const disabled = write.sending || here.length === 0;
  const send = async (input: DecideManyInput) => {
    const outcome = await write.send(input);
    if (!outcome) return;
    const nameOf = (id: string) => namesWords(rows.find((row) => row.id === id)?.persons ?? []);
    leave();
    decided(outcomeWords(outcome, nameOf));
  };
  const toggle = (id: string) => setIds(here.includes(id) ? here.filter((one) => one !== id) : [...here, id]);
  if (declining)
    return (
      <>
        <Reasons
          words={declineWords(kinds.length === 1 ? kinds[0] : undefined)}
          sending={write.sending}
          send={(reason) => send({ action: 'decline', bookingIds: [...here], reason })}
          leave={() => setDeclining(false)}
        />
        {write.failure && <Trouble failure={write.failure} />}
      </>
    );
  return (
    <View className="desk__many">
      <View className="desk__decide">
        <Action words={desk.manyAll} look="quiet" onPress={() => setIds(rows.map(({ id }) => id))} />
        <Action words={desk.manyNot} look="quiet" onPress={leave} />
      </View>
      {rows.map((row) => (
        <Choice
          key={row.id}
          kind="checkbox"
          chosen={here.includes(row.id)}
          label={namesWords(row.persons)}
          onPress={() => toggle(row.id)}
        >
          <RowFacts row={row} today={today} />
        </Choice>
      ))}
      {here.length === 0 && <Note>{desk.manyPick}</Note>}
      <View className="desk__decide">
        <Action
          words={desk.manyConfirm(here.length)}
          icon="check"
          disabled={disabled}
          onPress={() => void send({ action: 'confirm', bookingIds: [...here] })}
        />
        <Action
          words={desk.manyDecline(here.length)}
          look="warning"
          icon="cross"
          disabled={disabled}
          onPress={() => setDeclining(true)}
        />
      </View>
      {write.failure && <Trouble failure={write.failure} />}
    </View>
  );
}

/** Each for itself, or all at once: never listed twice. */
export function Together({ children, ...props }: TogetherProps & { readonly children: ReactNode }) {
  const [picking, setPicking] = useState(false);
  if (picking) return <Picking {...props} leave={() => setPicking(false)} />;
  return (
    <>
      {props.rows.length > 1 && (
        <View className="desk__above">
          <Action words={desk.many} look="quiet" onPress={() => setPicking(true)} />
        </View>
      )}
      {children}
    </>
  );
}
