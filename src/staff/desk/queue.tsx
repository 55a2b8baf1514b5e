// The lists of a day: what waits for a decision, who is overdue, due and there; what else there is stands folded behind its count.
import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { DeskRow, QueueView } from '#contract/desk';
import type { DayPart } from '#domain/desk-day';
import type { KindName } from '#domain/kinds/index';
import { desk } from '#words/desk';
import { Mark } from '../../components/mark';
import { Attendance } from '../parts/attendance';
import { Decision, type Decided } from '../parts/decision';
import { Undo } from '../parts/undo';
import { DeskCard } from './desk-card';
import { Folded, LaterDays, More } from './folded';
import { placeOf } from './glance';
import { Result } from './result';
import { Together } from './together';
import { Served } from './served';
import { useOwnWindow, WindowField } from './window';

interface QueueProps {
  readonly communityId: string;
  readonly queue: QueueView;
  /** Of which kind alone these are. */
  readonly kind?: KindName;
  /** Changes whenever something was done. */
  readonly version: number;
  readonly folds: Folds;
  readonly decided: (decided: Decided) => void;
}

/** Which parts that stand folded are open; they stay so while one decides. */
export interface Folds {
  readonly opened: readonly DayPart[];
  readonly open: (part: DayPart) => void;
  readonly toggle: (part: DayPart) => void;
}

export function useFolds(): Folds {
  const [opened, setOpened] = useState<readonly DayPart[]>([]);
  const open = (part: DayPart) => setOpened((all) => (all.includes(part) ? all : [...all, part]));
  const toggle = (part: DayPart) =>
    setOpened((all) => (all.includes(part) ? all.filter((one) => one !== part) : [...all, part]));
  return { opened, open, toggle };
}

interface PartProps extends Pick<QueueProps, 'communityId' | 'queue' | 'kind' | 'version'> {
  readonly part: 'pending' | 'overdue' | 'now' | 'here';
  readonly empty: string;
  /** What stands around the cards, or in their place. */
  readonly around?: (cards: ReactNode) => ReactNode;
  readonly doing: (row: DeskRow) => ReactNode;
}

function Part({
  communityId,
  queue,
  kind,
  version,
  part,
  empty,
  around = (cards) => cards,
  doing,
}: PartProps) {
  const rows = queue[part];
  const count = queue.counts[part];
  const urgent = part === 'pending' || part === 'overdue';
  const card = (row: DeskRow) => (
    <DeskCard key={row.id} communityId={communityId} row={row} today={queue.today}>
      {doing(row)}
    </DeskCard>
  );
  const cards = (
    <>
      {rows.map(card)}
      {count > rows.length && (
        <More
          ask={{ communityId, kind, part }}
          after={rows.length}
          version={version}
          more={count - rows.length}
          card={card}
        />
      )}
    </>
  );
  return (
    <View id={placeOf(part)} className="section">
      <View className="desk__title">
        <View className="section__title">{desk.parts[part]}</View>
        {count > 0 && <Mark words={desk.count(count)} tone={urgent ? 'now' : 'plain'} />}
      </View>
      {count === 0 && <View className="soft">{empty}</View>}
      {count > 0 && around(cards)}
    </View>
  );
}

export function Queue(props: QueueProps) {
  const { communityId, queue, kind, version, folds, decided } = props;
  const own = useOwnWindow();
  const attendance = (row: DeskRow) => <Attendance booking={row} decided={decided} />;
  const undo = (row: DeskRow) => <Undo booking={row} decided={decided} />;
  const shared = { communityId, queue, kind, version };
  const fold = (part: DayPart, doing: (row: DeskRow) => ReactNode) => (
    <Folded
      ask={{ communityId, kind, part }}
      count={queue.counts[part]}
      version={version}
      open={folds.opened.includes(part)}
      toggle={() => folds.toggle(part)}
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
        around={(cards) => (
          <Together rows={queue.pending} today={queue.today} decided={decided}>
            {cards}
          </Together>
        )}
        doing={(row) => <Decision booking={row} decided={decided} />}
      />
      <Part {...shared} part="overdue" empty={desk.noneOverdue} doing={attendance} />
      <Part {...shared} part="now" empty={desk.noneNow} doing={attendance} />
      <Part
        {...shared}
        part="here"
        empty={desk.noneHere}
        around={(cards) => (
          <>
            <WindowField own={own} />
            {cards}
          </>
        )}
        doing={(row) => <Served row={row} own={own} decided={decided} />}
      />
      {fold('soon', attendance)}
      {fold('done', (row) => (
        <>
          <Result row={row} decided={decided} />
          {undo(row)}
        </>
      ))}
      {fold('missed', attendance)}
      <LaterDays communityId={communityId} kind={kind} today={queue.today} version={version} />
    </>
  );
}
