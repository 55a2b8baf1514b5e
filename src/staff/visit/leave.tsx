// On leaving: what came of it, whether it was done, what is missing, what happens next; who of the family signed is proxy.tsx's.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { VisitLeaveInput, VisitRow } from '#contract/desk-visits';
import { visitDoor as words } from '#words/desk-visits';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { TextField } from '../../components/text-field';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';
import { nobody, Proxy, proxyFaults, proxyOf, type SaidProxy } from './proxy';

/** As the contract has it, in characters as people count them. */
const MOST = 60;

interface Said {
  readonly result: string;
  readonly undone: boolean;
  readonly missing: readonly string[];
  readonly next: string;
}

const nothing: Said = { result: '', undone: false, missing: [], next: '' };

interface Faults {
  readonly result?: string;
  readonly next?: string;
}

const isLong = (text: string): boolean => [...text.trim()].length > MOST;

function faultsOf({ result, next }: Said): Faults {
  const tooLong = words.tooLong(MOST);
  return {
    ...(result.trim() === '' ? { result: words.resultNeeded } : isLong(result) ? { result: tooLong } : {}),
    ...(isLong(next) ? { next: tooLong } : {}),
  };
}

const inputOf = (bookingId: string, said: Said, proxy: SaidProxy): VisitLeaveInput => ({
  bookingId,
  result: said.result.trim(),
  undone: said.undone,
  missing: said.undone ? [...said.missing] : [],
  next: said.next.trim(),
  ...proxyOf(proxy),
});

interface PartProps {
  readonly said: Said;
  readonly say: (change: Partial<Said>) => void;
  readonly faults: Faults;
  readonly materials: readonly string[];
}

function Result({ said: { result, undone }, say, faults }: PartProps) {
  const offered = words.results.some((one) => one.words === result);
  return (
    <>
      <View className="strong">{words.resultLabel}</View>
      {words.results.map((one) => (
        <Choice
          key={one.words}
          kind="radio"
          chosen={one.words === result}
          onPress={() => say({ result: one.words, undone: one.undone })}
        >
          {one.words}
        </Choice>
      ))}
      <TextField
        label={words.ownResult}
        value={offered ? '' : result}
        wrong={faults.result}
        onText={(text) => say({ result: text })}
      />
      {!offered && result.trim() !== '' && (
        <Choice kind="checkbox" chosen={undone} onPress={() => say({ undone: !undone })}>
          {words.ownUndone}
        </Choice>
      )}
    </>
  );
}

function Missing({ said: { undone, missing }, say, materials }: PartProps) {
  if (!undone || materials.length === 0) return null;
  const turn = (one: string) =>
    say({ missing: missing.includes(one) ? missing.filter((other) => other !== one) : [...missing, one] });
  return (
    <>
      <View className="strong">{words.missingLabel}</View>
      {materials.map((one) => (
        <Choice key={one} kind="checkbox" chosen={missing.includes(one)} onPress={() => turn(one)}>
          {one}
        </Choice>
      ))}
    </>
  );
}

interface LeaveProps {
  readonly row: VisitRow;
  readonly materials: readonly string[];
  readonly left: () => void;
}

export function Leave({ row, materials, left }: LeaveProps) {
  const [said, setSaid] = useState(nothing);
  const [proxy, setProxy] = useState(nobody);
  const [tried, setTried] = useState(false);
  const { send, sending, failure } = useWrite('desk.visitLeave');
  const faults = faultsOf(said);
  const unsigned = proxyFaults(proxy);
  const say = (change: Partial<Said>) => setSaid((before) => ({ ...before, ...change }));
  const sayProxy = (change: Partial<SaidProxy>) => setProxy((before) => ({ ...before, ...change }));
  const submit = async () => {
    setTried(true);
    if (Object.keys({ ...faults, ...unsigned }).length > 0) return;
    if (await send(inputOf(row.id, said, proxy))) left();
  };
  const part = { said, say, materials, faults: tried ? faults : {} };
  return (
    <View className="section visit__leave">
      <View className="section__title">{words.leave}</View>
      <Result {...part} />
      <Missing {...part} />
      <TextField
        label={words.nextLabel}
        placeholder={words.nextHint}
        value={said.next}
        wrong={part.faults.next}
        onText={(text) => say({ next: text })}
      />
      <Proxy said={proxy} say={sayProxy} faults={tried ? unsigned : {}} />
      <Action words={words.leaveSend} icon="check" disabled={sending} onPress={() => void submit()} />
      {failure && <Trouble failure={failure} again={() => void submit()} />}
    </View>
  );
}
