// One household: the phone before one sets out, the six digits at the door, what came of it, and who goes instead.
// It is read with its day, which the list has just read.
import { View } from '@tarojs/components';
import type { VisitRow, VisitsView } from '#contract/desk-visits';
import { spanWords } from '#words/dates';
import { visitDoor as words } from '#words/desk-visits';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Fact } from '../../components/fact';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Still } from '../../components/still';
import { goBackOr, routes, useParam } from '../../routes';
import { useRead } from '../../state/read';
import { Phones } from '../parts/phones';
import { namedIn } from '../visits/visit-card';
import { Arrive } from './arrive';
import { Change } from './change';
import { Leave } from './leave';
import './index.scss';

interface VisitProps {
  readonly view: VisitsView;
  readonly row: VisitRow;
  readonly again: () => void;
}

const Facts = ({ view, row }: Pick<VisitProps, 'view' | 'row'>) => (
  <View className="card">
    <Fact icon="clock" name={words.when}>
      <View className="strong">{spanWords(row.start, row.end)}</View>
    </Fact>
    <Fact icon="person" name={words.who}>
      <View className="strong">{namesWords(row.names.map((name) => ({ name })))}</View>
      <View>{row.phone ? words.phone(row.phone) : words.noPhone}</View>
    </Fact>
    <Fact icon="place" name={words.where}>
      {row.address.text}
    </Fact>
    <Fact icon="paper" name={words.task}>
      {row.title}
    </Fact>
    {row.note && (
      <Fact icon="note" name={words.note}>
        {row.note}
      </Fact>
    )}
    <Fact icon="people" name={words.goes}>
      {namedIn(view, row) || words.nobody}
    </Fact>
  </View>
);

const Done = ({ serving }: { serving: NonNullable<VisitRow['serving']> }) => (
  <View className="card">
    <Note tone="good">{words.done}</Note>
    <Fact icon="check" name={words.result}>
      {serving.result}
      {serving.proxy && <View>{words.signed(serving.proxy.name, serving.proxy.relation)}</View>}
    </Fact>
    {serving.next && (
      <Fact icon="go" name={words.next}>
        {serving.next}
      </Fact>
    )}
  </View>
);

function Doing({ view, row, again }: VisitProps) {
  const { serving, status } = row;
  if (serving?.doneAt !== undefined) return <Done serving={serving} />;
  if (status === 'arrived') return <Leave row={row} left={again} />;
  return (
    <>
      {row.priority && <Note tone="warning">{words.callFirst}</Note>}
      {row.phone && <Phones path="desk.visitPhones" bookingId={row.id} />}
      {status === 'confirmed' ? <Arrive row={row} arrived={again} /> : <Note>{words.pending}</Note>}
      <Change view={view} row={row} changed={again} />
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
                <Doing view={view} row={row} again={again} />
              </>
            );
          }}
        </Answered>
      </View>
    </Page>
  );
}
