// One household: the phone before one sets out, the door, what came of it, and who goes instead.
// It is read with its day, which the list has just read.
import { View } from '@tarojs/components';
import type { VisitRow, VisitsView } from '#contract/desk-visits';
import { visitDoor as words } from '#words/desk-visits';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Fact } from '../../components/fact';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Still } from '../../components/still';
import { goBackOr, routes, useParam } from '../../routes';
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

const Before = ({ communityId, view, row, again }: VisitProps) => (
  <>
    {row.priority && row.called?.said !== 'agreed' && <Note tone="warning">{words.callFirst}</Note>}
    {row.phone && <Phones path="desk.visitPhones" bookingId={row.id} />}
    {row.phone && <Called communityId={communityId} row={row} noted={again} />}
    {row.status === 'confirmed' ? (
      <Arrive view={view} row={row} arrived={again} />
    ) : (
      <Note>{words.pending}</Note>
    )}
    {row.mayMiss && <InVain row={row} noted={again} />}
    <Change view={view} row={row} changed={again} />
  </>
);

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
  if (status !== 'missed') return <Before {...props} />;
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
  const toDay = () => goBackOr(routes.staff('visits', communityId));
  return (
    <Page title={words.title}>
      <View className="inside">
        <Answered read={read}>
          {(view) => {
            const row = view.visits.find(({ id }) => id === bookingId);
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
