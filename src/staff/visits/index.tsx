// A day of home visits: whose, in which order, and who of the workers is there.
// The order among all is the functions'; of one worker it is worked out here by the same rule, because the way is another.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { VisitRow, VisitsView } from '#contract/desk-visits';
import { addDays, dateAt } from '#domain/calendar';
import { inOrder } from '#domain/visit-order';
import { nearDayWords } from '#words/dates';
import { visits as words } from '#words/desk-visits';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Choice } from '../../components/choice';
import { Page } from '../../components/page';
import { useParam } from '../../routes';
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

function Day({ communityId, view, again }: DayProps) {
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
        {shown.length > 0 ? (
          <View className="soft visits__order">{words.order}</View>
        ) : (
          <View className="soft">{name ? words.noneOf(name) : words.none}</View>
        )}
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
  const read = useRead('desk.visits', { communityId, date });
  return (
    <Page title={words.day}>
      <View className="inside">
        <View className="heading">{nearDayWords(date, today)}</View>
        <View className="visits__days">
          <Action words={words.before} look="quiet" onPress={() => setDate(addDays(date, -1))} />
          <Action words={words.after} look="quiet" onPress={() => setDate(addDays(date, 1))} />
        </View>
        <Answered read={read}>
          {(view) => <Day key={date} communityId={communityId} view={view} again={() => void read.again()} />}
        </Answered>
      </View>
    </Page>
  );
}
