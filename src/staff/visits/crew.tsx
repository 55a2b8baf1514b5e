// The workers of a day: how much each has, and what happens when one cannot come: a second tap gives their visits to others.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ReplannedView, VisitsView, WorkerDay } from '#contract/desk-visits';
import { visits as words } from '#words/desk-visits';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';
import { GiveBack } from './give-back';

interface CrewProps {
  readonly view: VisitsView;
  readonly changed: () => void;
}

interface Replanned {
  readonly name: string;
  readonly plan: ReplannedView;
}

const Said = ({ name, plan: { moved, unstaffed } }: Replanned) => (
  <>
    <Note tone="good">{words.replanned(name, moved)}</Note>
    {unstaffed.length > 0 && (
      <Note tone="warning">
        <View>{words.unstaffed}</View>
        {unstaffed.map((one) => (
          <View key={one.bookingId}>{words.unstaffedOne(one.name, one.start)}</View>
        ))}
      </Note>
    )}
  </>
);

interface OneProps extends CrewProps {
  readonly worker: WorkerDay;
  readonly replanned: (replanned: Replanned) => void;
}

/** Falling ill is asked once more: residents are told at once. */
function Away({ view, worker, changed, replanned }: OneProps) {
  const [asking, setAsking] = useState(false);
  const { send, sending, failure } = useWrite('desk.workerAway');
  const { serviceId, id: workerId, name } = worker;
  const tell = async () => {
    const plan = await send({ serviceId, workerId, date: view.date });
    if (!plan) return;
    setAsking(false);
    replanned({ name, plan });
    changed();
  };
  if (!asking)
    return <Action words={words.awayAct(name)} look="quiet" icon="swap" onPress={() => setAsking(true)} />;
  return (
    <View>
      <View className="strong">{words.awayAsk(name)}</View>
      <Action words={words.awayYes} look="warning" disabled={sending} onPress={() => void tell()} />
      <Action words={words.awayNo} look="quiet" disabled={sending} onPress={() => setAsking(false)} />
      {failure && <Trouble failure={failure} again={() => void tell()} />}
    </View>
  );
}

function Lends({ worker, changed }: Pick<OneProps, 'worker' | 'changed'>) {
  const { send, failure } = useWrite('desk.lendWorker');
  const { serviceId, id: workerId, lends = false } = worker;
  const turn = async () => {
    if (await send({ serviceId, workerId, lends: !lends })) changed();
  };
  return (
    <>
      <Choice kind="checkbox" chosen={lends} onPress={() => void turn()}>
        {words.lends}
      </Choice>
      {failure && <Trouble failure={failure} again={() => void turn()} />}
    </>
  );
}

export function Crew({ view, changed }: CrewProps) {
  const [said, setSaid] = useState<Replanned>();
  if (view.workers.length === 0) return null;
  return (
    <View className="section">
      <View className="section__title">{words.crew}</View>
      {said && <Said {...said} />}
      {view.workers.map((worker) => (
        <View key={`${worker.serviceId}${worker.id}`} className="card">
          <View className="visits__top">
            <View className="strong">{worker.name}</View>
            <View>{words.load(worker.visits)}</View>
            {worker.away && <Mark words={words.away} tone="over" icon="cross" />}
            {worker.from && <Mark words={words.from(worker.from)} icon="people" />}
          </View>
          {!worker.away && <Away view={view} worker={worker} changed={changed} replanned={setSaid} />}
          {view.runs && worker.borrowed && <GiveBack view={view} worker={worker} changed={changed} />}
          {view.manages && !worker.from && <Lends worker={worker} changed={changed} />}
        </View>
      ))}
    </View>
  );
}
