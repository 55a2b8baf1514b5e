// The workers of a day: how much each has, and what happens when one cannot come: a second tap gives their visits to others. Who can
// after all is free to be sent again.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ReplannedView, ReturnedView, VisitsView, WorkerDay } from '#contract/desk-visits';
import { dateAt } from '#domain/calendar';
import { visits as words } from '#words/desk-visits';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';
import { GiveBack } from './give-back';

interface CrewProps {
  readonly view: VisitsView;
  readonly changed: () => void;
}

/** What came of the last tap. */
type SaidProps = { readonly name: string } & (
  { readonly plan: ReplannedView } | { readonly returned: ReturnedView }
);

const Said = (props: SaidProps) => {
  const { name } = props;
  const { unstaffed } = 'plan' in props ? props.plan : props.returned;
  return (
    <>
      <Note tone="good">{'plan' in props ? words.replanned(name, props.plan.moved) : words.back(name)}</Note>
      {unstaffed.length > 0 && (
        <Note tone="warning">
          <View>{'plan' in props ? words.unstaffed : words.stillUnstaffed}</View>
          {unstaffed.map((one) => (
            <View key={one.bookingId}>{words.unstaffedOne(one.name, one.start)}</View>
          ))}
        </Note>
      )}
    </>
  );
};

interface OneProps extends CrewProps {
  readonly worker: WorkerDay;
  readonly say: (said: SaidProps) => void;
}

/** Falling ill is asked once more: residents are told at once. */
function Away({ view, worker, changed, say }: OneProps) {
  const [asking, setAsking] = useState(false);
  const { send, sending, failure } = useWrite('desk.workerAway');
  const { serviceId, id: workerId, name } = worker;
  const tell = async () => {
    const plan = await send({ serviceId, workerId, date: view.date });
    if (!plan) return;
    setAsking(false);
    say({ name, plan });
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

/** Nobody has to be told: the households that others go to keep them. */
function Back({ view, worker, changed, say }: OneProps) {
  const { send, sending, failure } = useWrite('desk.workerBack');
  const { serviceId, id: workerId, name } = worker;
  const tell = async () => {
    const returned = await send({ serviceId, workerId, date: view.date });
    if (!returned) return;
    say({ name, returned });
    changed();
  };
  return (
    <>
      <Action
        words={words.backAct(name)}
        look="quiet"
        icon="check"
        disabled={sending}
        onPress={() => void tell()}
      />
      {failure && <Trouble failure={failure} again={() => void tell()} />}
    </>
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

function One(props: OneProps) {
  const { view, worker, changed } = props;
  const { name, visits, away, from } = worker;
  const today = dateAt(useNow());
  return (
    <View className="card">
      <View className="visits__top">
        <View className="strong">{name}</View>
        <View>{words.load(visits)}</View>
        {away && <Mark words={words.away(view.date, today)} tone="over" icon="cross" />}
        {from && <Mark words={words.from(from)} icon="people" />}
      </View>
      {worker.mayReturn && <Back {...props} />}
      {!away && <Away {...props} />}
      {view.runs && worker.borrowed && <GiveBack view={view} worker={worker} changed={changed} />}
      {view.manages && !from && <Lends worker={worker} changed={changed} />}
    </View>
  );
}

export function Crew({ view, changed }: CrewProps) {
  const [said, setSaid] = useState<SaidProps>();
  if (view.workers.length === 0) return null;
  return (
    <View className="section">
      <View className="section__title">{words.crew}</View>
      {said && <Said {...said} />}
      {view.workers.map((worker) => (
        <One
          key={`${worker.serviceId}${worker.id}`}
          view={view}
          worker={worker}
          changed={changed}
          say={setSaid}
        />
      ))}
    </View>
  );
}
