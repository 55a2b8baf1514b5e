// On leaving: what came of it, what happens next, and who of the family signed for the person: a typed name, the relation, and
// that it was read out and agreed to.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { VisitLeaveInput, VisitRow } from '#contract/desk-visits';
import { visitDoor as words } from '#words/desk-visits';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { TextField } from '../../components/text-field';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';

/** As the contract has it, in characters as people count them. */
const MOST = 60;

interface Said {
  readonly result: string;
  readonly next: string;
  readonly byProxy: boolean;
  readonly name: string;
  readonly relation: string;
  readonly agreed: boolean;
}

const nothing: Said = { result: '', next: '', byProxy: false, name: '', relation: '', agreed: false };

interface Faults {
  readonly result?: string;
  readonly next?: string;
  readonly proxy?: string;
}

const isLong = (text: string, most: number): boolean => [...text.trim()].length > most;

function faultsOf({ result, next, byProxy, name, relation, agreed }: Said): Faults {
  const tooLong = words.tooLong(MOST);
  const signed = name.trim() && relation.trim() && agreed && !isLong(name, 20) && !isLong(relation, 10);
  return {
    ...(result.trim() === ''
      ? { result: words.resultNeeded }
      : isLong(result, MOST)
        ? { result: tooLong }
        : {}),
    ...(isLong(next, MOST) ? { next: tooLong } : {}),
    ...(byProxy && !signed ? { proxy: words.proxyNeeded } : {}),
  };
}

const inputOf = (bookingId: string, { result, next, byProxy, name, relation }: Said): VisitLeaveInput => ({
  bookingId,
  result: result.trim(),
  next: next.trim(),
  ...(byProxy ? { proxy: { name: name.trim(), relation: relation.trim(), consent: true } } : {}),
});

interface PartProps {
  readonly said: Said;
  readonly say: (change: Partial<Said>) => void;
  readonly faults: Faults;
}

const Result = ({ said: { result, next }, say, faults }: PartProps) => (
  <>
    <View className="strong">{words.resultLabel}</View>
    {words.results.map((one) => (
      <Choice key={one} kind="radio" chosen={one === result} onPress={() => say({ result: one })}>
        {one}
      </Choice>
    ))}
    <TextField
      label={words.ownResult}
      value={words.results.includes(result) ? '' : result}
      wrong={faults.result}
      onText={(text) => say({ result: text })}
    />
    <TextField
      label={words.nextLabel}
      placeholder={words.nextHint}
      value={next}
      wrong={faults.next}
      onText={(text) => say({ next: text })}
    />
  </>
);

const Proxy = ({ said: { byProxy, name, relation, agreed }, say, faults }: PartProps) => (
  <>
    <Choice kind="checkbox" chosen={byProxy} onPress={() => say({ byProxy: !byProxy })}>
      {words.proxy}
    </Choice>
    {byProxy && (
      <>
        <TextField label={words.proxyName} value={name} onText={(text) => say({ name: text })} />
        <TextField
          label={words.proxyRelation}
          placeholder={words.proxyHint}
          value={relation}
          wrong={faults.proxy}
          onText={(text) => say({ relation: text })}
        />
        <Choice kind="checkbox" chosen={agreed} onPress={() => say({ agreed: !agreed })}>
          {words.proxyAgree}
        </Choice>
      </>
    )}
  </>
);

export function Leave({ row, left }: { row: VisitRow; left: () => void }) {
  const [said, setSaid] = useState(nothing);
  const [tried, setTried] = useState(false);
  const { send, sending, failure } = useWrite('desk.visitLeave');
  const faults = faultsOf(said);
  const say = (change: Partial<Said>) => setSaid((before) => ({ ...before, ...change }));
  const submit = async () => {
    setTried(true);
    if (Object.keys(faults).length === 0 && (await send(inputOf(row.id, said)))) left();
  };
  const part = { said, say, faults: tried ? faults : {} };
  return (
    <View className="section visit__leave">
      <View className="section__title">{words.leave}</View>
      <Result {...part} />
      <Proxy {...part} />
      <Action words={words.leaveSend} icon="check" disabled={sending} onPress={() => void submit()} />
      {failure && <Trouble failure={failure} again={() => void submit()} />}
    </View>
  );
}
