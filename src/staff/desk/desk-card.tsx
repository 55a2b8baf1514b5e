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

export const DeskCard = ({ booking, today, children }: DeskCardProps) => (
  <View className="card">
    <View className="desk__when">
      <Text className="whole">{nearDayWords(booking.date, today)}</Text>{' '}
      <Text className="whole">{spanWords(booking.start, booking.end)}</Text>
    </View>
    <View className="strong">{booking.title}</View>
    <View>
      {booking.personName} · {desk.phone(booking.personPhone)}
    </View>
    {booking.note && <View>{desk.note(booking.note)}</View>}
    <View className="soft">{desk.code(booking.code)}</View>
    {children}
  </View>
);
