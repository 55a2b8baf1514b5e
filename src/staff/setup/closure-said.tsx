// What became of days on which all is closed: who has booked them and does not know yet, and which times stay closed by themselves.
import { View } from '@tarojs/components';
import type { ClosureView, ReopenedDays } from '#contract/desk-closures';
import { dateAt } from '#domain/calendar';
import { closures as words, stopping } from '#words/setup-days';
import { Note } from '../../components/note';
import { useNow } from '../../state/now';
import { StillClosed, StopAll } from './stopping';

export interface SaidOfClosure extends Partial<ReopenedDays>, Partial<Pick<ClosureView, 'booked'>> {
  readonly words: string;
  /** Nothing was done: somebody else was first. */
  readonly stale?: true;
  /** Why it is closed: told to those who have booked. */
  readonly reason?: string;
}

export function ClosureSaid({ said }: { readonly said: SaidOfClosure }) {
  const today = dateAt(useNow());
  const { booked = [], closed = [], reason = '', stale } = said;
  const warns = stale || booked.length + closed.length > 0;
  return (
    <Note tone={warns ? 'warning' : 'good'}>
      <View>{said.words}</View>
      {booked.length > 0 && <View>{words.booked(booked.length)}</View>}
      {booked.map(({ serviceId, title, date, start, bookings }) => (
        <View key={`${serviceId} ${date} ${start}`} className="setup__hurt">
          <View className="strong">{stopping.time(date, start, today)}</View>
          <View>{`${title}，${words.bookedOne(bookings)}`}</View>
        </View>
      ))}
      <StopAll times={booked} reason={reason} />
      {closed.length > 0 && <View>{words.stillClosed(closed.length)}</View>}
      <StillClosed times={closed} />
    </Note>
  );
}
