// A booking as a line of the desk: when, who, for what, and the way to everything else about it.
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { DeskRow } from '#contract/desk';
import { minuteAt, type LocalDate } from '#domain/calendar';
import { nearDayWords, spanWords, timeWords } from '#words/dates';
import { desk } from '#words/desk';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { goTo, routes } from '../../routes';

interface DeskCardProps {
  readonly communityId: string;
  readonly row: DeskRow;
  readonly today: LocalDate;
  readonly children?: ReactNode;
}

/** Somebody without WeChat may have none. */
const phoneOf = (masked: string): string => (masked ? desk.phone(masked) : desk.noPhone);

export const RowFacts = ({ row, today }: Pick<DeskCardProps, 'row' | 'today'>) => (
  <>
    <View className="desk__when">
      {row.date !== today && <Text className="whole">{nearDayWords(row.date, today)}&nbsp;</Text>}
      <Text className="whole">{spanWords(row.start, row.end)}</Text>
    </View>
    <View className="strong">{row.title}</View>
    {row.persons.map(({ name, phone }, i) => (
      <View key={`${i}${name}`}>
        {name} · {phoneOf(phone)}
      </View>
    ))}
    {row.note && <View>{desk.note(row.note)}</View>}
    <View className="soft">
      {desk.code(row.code)}
      {row.arrivedAt !== undefined && `，${desk.arrivedAt(timeWords(minuteAt(row.arrivedAt)))}`}
    </View>
  </>
);

export const DeskCard = ({ communityId, row, today, children }: DeskCardProps) => (
  <View className="card">
    <RowFacts row={row} today={today} />
    {children}
    <Action
      words={desk.details}
      look="quiet"
      label={desk.detailsOf(namesWords(row.persons))}
      onPress={() => goTo(routes.staff('booking', communityId, { booking: row.id }))}
    />
  </View>
);
