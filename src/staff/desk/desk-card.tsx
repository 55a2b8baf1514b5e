// A booking as the desk sees it: when, who, for what.
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { DeskBooking } from '#contract/desk';
import type { LocalDate } from '#domain/calendar';
import { nearDayWords, spanWords } from '#words/dates';
import { desk } from '#words/desk';

interface DeskCardProps {
  readonly booking: DeskBooking;
  readonly today: LocalDate;
  readonly children?: ReactNode;
}

/** Somebody without WeChat may have none. */
const phoneOf = (masked: string | undefined): string => (masked ? desk.phone(masked) : desk.noPhone);

export const DeskCard = ({ booking, today, children }: DeskCardProps) => (
  <View className="card">
    <View className="desk__when">
      <Text className="whole">{nearDayWords(booking.date, today)}</Text>{' '}
      <Text className="whole">{spanWords(booking.start, booking.end)}</Text>
    </View>
    <View className="strong">{booking.title}</View>
    {booking.persons.map(({ personId, name }, i) => (
      <View key={personId}>
        {name} · {phoneOf(booking.phones[i])}
      </View>
    ))}
    {booking.note && <View>{desk.note(booking.note)}</View>}
    <View className="soft">{desk.code(booking.code)}</View>
    {children}
  </View>
);
