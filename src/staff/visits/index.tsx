// A day of home visits: whose, in which order, and who of the workers is there.
// The order among all is the functions'; of one worker it is worked out here by the same rule, because the way is another.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { VisitRow, VisitsView } from '#contract/desk-visits';
import { addDays, dateAt, type LocalDate } from '#domain/calendar';
import { inOrder } from '#domain/visit-order';
import { nearDayWords } from '#words/dates';
import { visits as words } from '#words/desk-visits';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Choice } from '../../components/choice';
import { Page } from '../../components/page';
import { Still } from '../../components/still';
import { goBackOr, routes, useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { Crew } from './crew';
import { ToCall } from './to-call';
import { VisitCard } from './visit-card';
import './index.scss';

/** Of one worker, or of all. */
function shownOf({ visits, from }: VisitsView, workerId: string): readonly VisitRow[] {
  if (!workerId) return visits;
  const own = visits.filter(({ workerIds }) => workerIds.includes(workerId));
  const stops = own.map(({ metres: _metres, ...row }) => ({ ...row, point: row.address.point }));
  return inOrder(stops, from);
}

interface DayProps {
  readonly communityId: string;
  readonly view: VisitsView;
  readonly again: () => void;
  readonly go: (date: LocalDate) => void;
}

function Whose({
  view,
  workerId,
  choose,
}: Pick<DayProps, 'view'> & { workerId: string; choose: (id: string) => void }) {
  return (
    <View className="section">
      <View className="section__title">{words.whose}</View>
      <View className="visits__whose">
        <Choice kind="radio" chosen={workerId === ''} onPress={() => choose('')}>
          {words.all(view.visits.length)}
        </Choice>
        {view.workers.map(({ id, name, visits }) => (
          <Choice key={id} kind="radio" chosen={workerId === id} onPress={() => choose(id)}>
            {words.of(name, visits)}
          </Choice>
        ))}
      </View>
    </View>
  );
}

/** A day without visits leads on. */
function Empty({ communityId, view: { next }, go }: DayProps) {
  const today = dateAt(useNow());
  return (
    <Still words={words.none}>
      {next && <Action words={words.next(nearDayWords(next, today))} look="quiet" onPress={() => go(next)} />}
      <Action words={words.toDesk} look="quiet" onPress={() => goBackOr(routes.desk(communityId))} />
    </Still>
  );
}

function Day(props: DayProps) {
  const { communityId, view, again } = props;
  const [chosen, setChosen] = useState<string>();
  const mine = view.visits.some(({ workerIds }) => view.me && workerIds.includes(view.me));
  const workerId = chosen ?? (mine ? (view.me ?? '') : '');
  const shown = shownOf(view, workerId);
  const name = view.workers.find(({ id }) => id === workerId)?.name;
  return (
    <>
      <ToCall communityId={communityId} view={view} />
      {view.visits.length > 0 && <Whose view={view} workerId={workerId} choose={setChosen} />}
      <View className="section">
        {view.visits.length === 0 && <Empty {...props} />}
        {shown.length > 0 && <View className="soft visits__order">{words.order}</View>}
        {shown.length === 0 && name && <View className="soft">{words.noneOf(name)}</View>}
        {shown.map((row, i) => (
          <VisitCard key={row.id} communityId={communityId} view={view} row={row} nth={i + 1} />
        ))}
        {view.more && <View className="soft">{words.more}</View>}
      </View>
      <Crew view={view} changed={again} />
    </>
  );
}

export default function Visits() {
  const communityId = useParam('community');
  const today = dateAt(useNow());
  const asked = useParam('date');
  const [date, setDate] = useState(asked || today);
  const [before, after] = [addDays(date, -1), addDays(date, 1)];
  const read = useRead('desk.visits', { communityId, date });
  return (
    <Page title={words.day}>
      <View className="inside">
        <View className="heading">{nearDayWords(date, today)}</View>
        <View className="visits__days">
          <Action words={words.before(before)} look="quiet" onPress={() => setDate(before)} />
          <Action words={words.after(after)} look="quiet" onPress={() => setDate(after)} />
          {date !== today && <Action words={words.today} look="quiet" onPress={() => setDate(today)} />}
        </View>
        <Answered read={read}>
          {(view) => (
            <Day
              key={date}
              communityId={communityId}
              view={view}
              again={() => void read.again()}
              go={setDate}
            />
          )}
        </Answered>
      </View>
    </Page>
  );
}
