// One household: the phone before one sets out, the door, what came of it, and who goes instead.
// It is read with its day, which the list has just read.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { VisitRow, VisitsView } from '#contract/desk-visits';
import { dateAt } from '#domain/calendar';
import { visitDoor as words } from '#words/desk-visits';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Fact } from '../../components/fact';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Still } from '../../components/still';
import { goBackOr, routes, useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { Phones } from '../parts/phones';
import { Signed } from '../parts/signed';
import { materialsOf } from '../visits/visit-card';
import { Arrive } from './arrive';
import { Called } from './called';
import { Change } from './change';
import { Facts } from './facts';
import { InVain, UndoTick } from './in-vain';
import { Leave } from './leave';
import './index.scss';

interface VisitProps {
  readonly communityId: string;
  readonly view: VisitsView;
  readonly row: VisitRow;
  readonly again: () => void;
}

const Done = ({ row, serving }: { row: VisitRow; serving: NonNullable<VisitRow['serving']> }) => (
  <View className="card">
    <Note tone={serving.undone ? 'warning' : 'good'}>{serving.undone ? words.undone : words.done}</Note>
    <Fact icon="check" name={words.result}>
      {serving.result}
      {serving.missing && <View>{serving.missing.join('、')}</View>}
      {serving.proxy && <View>{words.signed(serving.proxy.name, serving.proxy.relation)}</View>}
    </Fact>
    {serving.next && (
      <Fact icon="go" name={words.next}>
        {serving.next}
      </Fact>
    )}
    {serving.proxy?.drawn && <Signed bookingId={row.id} />}
  </View>
);

/** Who comes after all is let in as ever. */
const Missed = ({ view, row, again }: VisitProps) => (
  <>
    <Note tone="warning">
      <View className="strong">{words.missed}</View>
      {row.why && <View>{row.why}</View>}
      <View>{words.missedHint}</View>
      <View>{words.backAgain}</View>
    </Note>
    {row.phone && <Phones path="desk.visitPhones" bookingId={row.id} />}
    <Arrive view={view} row={row} arrived={again} />
  </>
);

/** The call before one sets out; what came of it is asked once somebody dials, or says so. */
function Before({ communityId, row, again }: VisitProps) {
  const [dialled, setDialled] = useState(false);
  if (!row.phone) return null;
  const dial = () => setDialled(true);
  return (
    <>
      <Phones path="desk.visitPhones" bookingId={row.id} dialled={dial} />
      {dialled ? (
        <Called communityId={communityId} row={row} noted={again} />
      ) : (
        <Action words={words.callNote} look="plain" onPress={dial} />
      )}
    </>
  );
}

/** The door has its day. */
function Door({ view, row, again }: VisitProps) {
  const today = dateAt(useNow());
  if (row.mayArrive) return <Arrive view={view} row={row} arrived={again} />;
  return <Note>{row.status === 'pending' ? words.pending : words.notYet(view.date, today)}</Note>;
}

/** On its day the door comes before the phone. */
const ToCome = (props: VisitProps) => {
  const { view, row, again } = props;
  return (
    <>
      {row.priority && row.called?.said !== 'agreed' && <Note tone="warning">{words.callFirst}</Note>}
      {row.mayArrive && <Door {...props} />}
      <Before {...props} />
      {!row.mayArrive && <Door {...props} />}
      {row.mayMiss && <InVain row={row} noted={again} />}
      <Change view={view} row={row} changed={again} />
    </>
  );
};

function Doing(props: VisitProps) {
  const { view, row, again } = props;
  const { serving, status } = row;
  const undo = <UndoTick key={status} row={row} noted={again} />;
  if (serving?.doneAt !== undefined)
    return (
      <>
        <Done row={row} serving={serving} />
        {undo}
      </>
    );
  if (status === 'arrived')
    return (
      <>
        <Leave row={row} materials={materialsOf(view, row)} left={again} />
        {undo}
      </>
    );
  if (status !== 'missed') return <ToCome {...props} />;
  return (
    <>
      <Missed {...props} />
      {undo}
    </>
  );
}

export default function Visit() {
  const communityId = useParam('community');
  const bookingId = useParam('booking');
  const read = useRead('desk.visits', { communityId, date: useParam('date') });
  const row = read.value?.visits.find(({ id }) => id === bookingId);
  const toDay = () => goBackOr(routes.staff('visits', communityId));
  return (
    <Page title={row ? namesWords(row.names.map((name) => ({ name }))) : words.title}>
      <View className="inside">
        <Answered read={read}>
          {(view) => {
            if (!row)
              return (
                <Still words={words.gone}>
                  <Action words={words.toDay} look="quiet" onPress={toDay} />
                </Still>
              );
            const again = () => void read.again();
            return (
              <>
                <Facts view={view} row={row} />
                <Doing communityId={communityId} view={view} row={row} again={again} />
              </>
            );
          }}
        </Answered>
      </View>
    </Page>
  );
}
