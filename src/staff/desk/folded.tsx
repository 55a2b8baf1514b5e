// What is not needed at once: a part of the day behind its count, or a later day, read when it is opened, a hundred at a time.
import { View } from '@tarojs/components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { DeskRow } from '#contract/desk';
import { addDays, type LocalDate } from '#domain/calendar';
import type { DayPart } from '#domain/desk-day';
import type { KindName } from '#domain/kinds/index';
import { dateWords, nearWords, weekdayWords } from '#words/dates';
import { desk } from '#words/desk';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Press } from '../../platform/press';
import { useRead } from '../../state/read';
import { DeskCard } from './desk-card';
import { placeOf } from './glance';

const DAYS = 7;

interface Asked {
  readonly communityId: string;
  /** Of one kind alone. */
  readonly kind?: KindName;
  readonly part: DayPart;
  readonly date?: LocalDate;
}

interface RowsProps {
  readonly ask: Asked;
  readonly after: number;
  /** Changes whenever something was done: what is open stays open, and is read anew. */
  readonly version: number;
  readonly card: (row: DeskRow) => ReactNode;
}

/** What stands behind so many lines. */
function Rows({ ask, after, version, card }: RowsProps) {
  const read = useRead('desk.list', { ...ask, after });
  const seen = useRef(version);
  const { again } = read;
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    void again();
  }, [version, again]);
  return (
    <Answered read={read} rows={1}>
      {({ rows, more }) => (
        <>
          {rows.length === 0 && <View className="soft">{desk.noneDay}</View>}
          {rows.map(card)}
          {more > 0 && (
            <More ask={ask} after={after + rows.length} version={version} more={more} card={card} />
          )}
        </>
      )}
    </Answered>
  );
}

export function More({ more, ...rows }: RowsProps & { readonly more: number }) {
  const [open, setOpen] = useState(false);
  if (open) return <Rows {...rows} />;
  return <Action words={desk.othersMore(more)} look="quiet" onPress={() => setOpen(true)} />;
}

interface FoldedProps extends Omit<RowsProps, 'after'> {
  readonly count: number;
  readonly open: boolean;
  readonly toggle: () => void;
}

export function Folded({ count, open, toggle, ...rows }: FoldedProps) {
  const { part } = rows.ask;
  if (count === 0) return null;
  return (
    <View id={placeOf(part)} className="section">
      <View className="section__title">{desk.parts[part]}</View>
      <Action
        words={open ? desk.close : desk.open(count)}
        look="quiet"
        label={`${desk.parts[part]}：${open ? desk.close : desk.open(count)}`}
        onPress={toggle}
      />
      {open && (
        <View className="desk__fold">
          <Rows {...rows} after={0} />
        </View>
      )}
    </View>
  );
}

interface LaterProps extends Pick<RowsProps, 'version'>, Pick<Asked, 'communityId' | 'kind'> {
  readonly today: LocalDate;
}

export function LaterDays({ communityId, kind, today, version }: LaterProps) {
  const [date, setDate] = useState<LocalDate>();
  const days = Array.from({ length: DAYS }, (_, i) => addDays(today, i + 1));
  const card = (row: DeskRow) => (
    <DeskCard key={row.id} communityId={communityId} row={row} today={row.date} />
  );
  return (
    <View className="section">
      <View className="section__title">{desk.parts.later}</View>
      <View className="days">
        {days.map((day) => (
          <View key={day} className="days__one">
            <Press
              className={`day ${day === date ? 'day--chosen' : ''}`}
              role="radio"
              chosen={day === date}
              label={`${dateWords(day)} ${weekdayWords(day)}`}
              onPress={() => setDate(day === date ? undefined : day)}
            >
              <View className="day__week">{nearWords(day, today) || weekdayWords(day)}</View>
              <View className="day__date">{dateWords(day)}</View>
            </Press>
          </View>
        ))}
      </View>
      {date && (
        <Rows
          key={date}
          ask={{ communityId, kind, part: 'later', date }}
          after={0}
          version={version}
          card={card}
        />
      )}
    </View>
  );
}
