// A booking as a card of the desk: who, in the largest letters, when, for what; its head opens everything else about it.
// What is done about it stands below, and is the list's.
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { DeskRow } from '#contract/desk';
import { minuteAt, type LocalDate } from '#domain/calendar';
import { aboutWords } from '#words/desk-about';
import { nearDayWords, nearWords, spanWords, timeWords } from '#words/dates';
import { desk } from '#words/desk';
import { Icon } from '../../components/icon';
import { Press } from '../../platform/press';
import { goTo, routes } from '../../routes';

interface DeskCardProps {
  readonly communityId: string;
  readonly row: DeskRow;
  readonly today: LocalDate;
  readonly children?: ReactNode;
}

/** Somebody without WeChat may have none. */
const phoneOf = (masked: string): string => (masked ? desk.phone(masked) : desk.noPhone);

/** Of what waits to be decided the day, also when it is today; the other lists of a day are today's. */
function dayOf({ date, may }: DeskRow, today: LocalDate): string {
  if (date !== today) return nearDayWords(date, today);
  return may.includes('confirm') ? nearWords(date, today) : '';
}

/** A visitor is shown no digits. */
const belowOf = ({ code, arrivedAt }: DeskRow): string =>
  [code && desk.code(code), arrivedAt === undefined ? '' : desk.arrivedAt(timeWords(minuteAt(arrivedAt)))]
    .filter(Boolean)
    .join('，');

export function RowFacts({ row, today }: Pick<DeskCardProps, 'row' | 'today'>) {
  const day = dayOf(row, today);
  return (
    <>
      {row.persons.map(({ name, phone }, i) => (
        <View key={`${i}${name}`}>
          <Text className="desk__name">{name}</Text>
          <Text className="whole soft">&nbsp;· {phoneOf(phone)}</Text>
        </View>
      ))}
      <View className="desk__when">
        {day && <Text className="whole">{day}&nbsp;</Text>}
        <Text className="whole">{spanWords(row.start, row.end)}</Text>
      </View>
      <View>{row.title}</View>
      {row.about && <View className="strong">{aboutWords(row.about)}</View>}
      {row.note && <View>{desk.note(row.note)}</View>}
      <View className="soft">{belowOf(row)}</View>
    </>
  );
}

export const DeskCard = ({ communityId, row, today, children }: DeskCardProps) => (
  <View className="card">
    <Press
      className="desk__head"
      onPress={() => goTo(routes.staff('booking', communityId, { booking: row.id }))}
    >
      <View className="desk__facts">
        <RowFacts row={row} today={today} />
      </View>
      <View className="desk__open">
        {desk.details}
        <Icon name="go" />
      </View>
    </Press>
    {children}
  </View>
);
