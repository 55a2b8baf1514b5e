// The lists of a day: what waits for a decision, who is overdue, due and there; what else there is stands folded behind its count.
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { DeskRow, QueueView } from '#contract/desk';
import type { DayPart } from '#domain/desk-day';
import { desk } from '#words/desk';
import { Mark } from '../../components/mark';
import { Attendance } from '../parts/attendance';
import { Decision, type Decided } from '../parts/decision';
import { Undo } from '../parts/undo';
import { DeskCard } from './desk-card';
import { Folded, LaterDays, More } from './folded';
import { Together } from './together';
import { Served } from './served';
import { useOwnWindow, WindowField } from './window';

interface QueueProps {
  readonly communityId: string;
  readonly queue: QueueView;
  /** Changes whenever something was done. */
  readonly version: number;
  /** Nothing can be decided for a moment. */
  readonly resting: boolean;
  readonly decided: (decided: Decided) => void;
}

interface PartProps extends Pick<QueueProps, 'communityId' | 'queue' | 'version'> {
  readonly part: 'pending' | 'overdue' | 'now' | 'here';
  readonly empty: string;
  readonly head?: ReactNode;
  readonly doing: (row: DeskRow) => ReactNode;
}

function Part({ communityId, queue, version, part, empty, head, doing }: PartProps) {
  const rows = queue[part];
  const count = queue.counts[part];
  const urgent = part === 'pending' || part === 'overdue';
  const card = (row: DeskRow) => (
    <DeskCard key={row.id} communityId={communityId} row={row} today={queue.today}>
      {doing(row)}
    </DeskCard>
  );
  return (
    <View className="section">
      <View className="desk__title">
        <View className="section__title">{desk.parts[part]}</View>
        {count > 0 && <Mark words={desk.count(count)} tone={urgent ? 'now' : 'plain'} />}
      </View>
      {count === 0 && <View className="soft">{empty}</View>}
      {count > 0 && head}
      {rows.map(card)}
      {count > rows.length && (
        <More
          key={version}
          ask={{ communityId, part }}
          after={rows.length}
          more={count - rows.length}
          card={card}
        />
      )}
    </View>
  );
}

export function Queue(props: QueueProps) {
  const { communityId, queue, version, resting, decided } = props;
  const own = useOwnWindow();
  const attendance = (row: DeskRow) => <Attendance booking={row} resting={resting} decided={decided} />;
  const undo = (row: DeskRow) => <Undo booking={row} resting={resting} decided={decided} />;
  const shared = { communityId, queue, version };
  const fold = (part: DayPart, doing: (row: DeskRow) => ReactNode) => (
    <Folded
      key={`${part}${version}`}
      ask={{ communityId, part }}
      count={queue.counts[part]}
      card={(row) => (
        <DeskCard key={row.id} communityId={communityId} row={row} today={queue.today}>
          {doing(row)}
        </DeskCard>
      )}
    />
  );
  return (
    <>
      <Part
        {...shared}
        part="pending"
        empty={desk.nonePending}
        head={<Together rows={queue.pending} today={queue.today} resting={resting} decided={decided} />}
        doing={(row) => <Decision booking={row} resting={resting} decided={decided} />}
      />
      <Part {...shared} part="overdue" empty={desk.noneOverdue} doing={attendance} />
      <Part {...shared} part="now" empty={desk.noneNow} doing={attendance} />
      <Part
        {...shared}
        part="here"
        empty={desk.noneHere}
        head={<WindowField own={own} />}
        doing={(row) => <Served row={row} own={own} resting={resting} decided={decided} />}
      />
      {fold('soon', attendance)}
      {fold('done', undo)}
      {fold('missed', attendance)}
      <LaterDays key={version} communityId={communityId} today={queue.today} />
    </>
  );
}
