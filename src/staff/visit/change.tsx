// Who goes instead: those who are free in the window, the ones with the fewest visits first, and whoever can be borrowed.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { VisitRow, VisitsView, WorkerDay } from '#contract/desk-visits';
import { visitDoor as words } from '#words/desk-visits';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import type { NoAnswer } from '../../platform/call';
import { useWrite } from '../../state/write';
import { needsOf, skillOf } from '../visits/visit-card';
import { Borrow } from './borrow';

interface ChangeProps {
  readonly view: VisitsView;
  readonly row: VisitRow;
  readonly changed: () => void;
}

const isAble = (view: VisitsView, row: VisitRow, { skills }: WorkerDay): boolean => {
  const skill = skillOf(view, row);
  return skill === '' || skills.includes(skill);
};

/** Those who go, and those who could: alone only who can do it. */
const candidatesOf = (view: VisitsView, row: VisitRow): WorkerDay[] =>
  view.workers
    .filter((one) => one.serviceId === row.serviceId)
    .filter((one) => needsOf(view, row) > 1 || isAble(view, row, one))
    .filter(({ id, free }) => row.workerIds.includes(id) || free.includes(row.start))
    .sort((a, b) => a.visits - b.visits);

function noWords(failure: NoAnswer): string | undefined {
  if (failure.kind !== 'refused') return undefined;
  const { code } = failure.refusal;
  return code === 'SOLD_OUT' ? words.busy : code === 'NOT_OFFERED' ? words.unable : undefined;
}

const candidateWords = (view: VisitsView, row: VisitRow, worker: WorkerDay): string =>
  [
    worker.name,
    (row.workerIds.includes(worker.id) ? words.loadWith : words.load)(worker.visits),
    isAble(view, row, worker) ? words.able : words.unskilled,
  ].join(' · ');

interface PickProps extends ChangeProps {
  readonly assigned: (names: string) => void;
  readonly leave: () => void;
}

function Pick({ view, row, changed, assigned, leave }: PickProps) {
  const [picked, setPicked] = useState(row.workerIds);
  const { send, sending, failure, forget } = useWrite('desk.assignWorkers');
  const candidates = candidatesOf(view, row);
  const pick = (id: string) => {
    forget();
    if (needsOf(view, row) === 1) return setPicked([id]);
    return setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id].slice(-2));
  };
  const submit = async () => {
    const done = picked.length > 0 ? await send({ bookingId: row.id, workerIds: [...picked] }) : undefined;
    if (!done) return;
    assigned(done.workers.map(({ name }) => name).join('、'));
    changed();
  };
  const no = failure && noWords(failure);
  return (
    <View className="section">
      <View className="strong">{words.changeAsk(needsOf(view, row))}</View>
      {candidates.length === 0 && <Note>{words.nobodyFree}</Note>}
      {candidates.map((one) => (
        <Choice
          key={one.id}
          kind={needsOf(view, row) === 1 ? 'radio' : 'checkbox'}
          chosen={picked.includes(one.id)}
          onPress={() => pick(one.id)}
        >
          {candidateWords(view, row, one)}
        </Choice>
      ))}
      {no && <Note tone="warning">{no}</Note>}
      {failure && !no && <Trouble failure={failure} again={() => void submit()} />}
      <Action words={words.changeSend} icon="check" disabled={sending} onPress={() => void submit()} />
      {view.runs && <Borrow view={view} row={row} borrowed={changed} />}
      <Action words={words.changeNot} look="quiet" disabled={sending} onPress={leave} />
    </View>
  );
}

export function Change(props: ChangeProps) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<string>();
  const assigned = (names: string) => {
    setOpen(false);
    setSaid(names);
  };
  if (open) return <Pick {...props} assigned={assigned} leave={() => setOpen(false)} />;
  return (
    <>
      {said && <Note tone="good">{words.changed(said)}</Note>}
      <Action words={words.change} look="quiet" icon="swap" onPress={() => setOpen(true)} />
    </>
  );
}
