// A date of all services at a desk: what is taken of each time, closing a time so that everybody is told, opening it again,
// and giving it more or fewer places. One time with its acts is time-card.tsx's.
import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { DayTimeView } from '#contract/desk-times';
import { addDays, dateAt, isLocalDate, type LocalDate } from '#domain/calendar';
import { dayTimes as words, sumWords } from '#words/desk-times';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { DayField } from '../../components/day-field';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { Still } from '../../components/still';
import { useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { TimeCard } from './time-card';
import './index.scss';

interface DayProps {
  readonly communityId: string;
  readonly date: LocalDate;
}

interface ServiceProps {
  readonly title: string;
  readonly times: readonly DayTimeView[];
  readonly children: (time: DayTimeView) => ReactNode;
}

/** A dozen services with a dozen times each are too many to look through: they open one by one, those with something unusual at once. */
function Service({ title, times, children }: ServiceProps) {
  const [open, setOpen] = useState(times.some(({ state, gone }) => state === 'closed' || gone));
  if (open) return times.map(children);
  if (times.length === 0) return null;
  return (
    <>
      <View>{sumWords(times)}</View>
      <Action words={words.look} look="quiet" label={words.lookOf(title)} onPress={() => setOpen(true)} />
    </>
  );
}

function Day({ communityId, date }: DayProps) {
  const read = useRead('desk.dayTimes', { communityId, date });
  return (
    <Answered read={read}>
      {({ services, mayCount }) => (
        <>
          {services.length === 0 && <Still words={words.none} />}
          {services.map(({ id, title, paused, closed, times }) => (
            <Section key={id} title={title}>
              {paused && <Mark words={words.paused} tone="now" />}
              {closed && <View className="soft">{words.closedDay(closed.name)}</View>}
              <Service times={times} title={title}>
                {(time) => (
                  <TimeCard
                    key={time.start}
                    at={{ serviceId: id, date, start: time.start }}
                    title={title}
                    time={time}
                    mayCount={mayCount}
                    changed={() => void read.again()}
                  />
                )}
              </Service>
            </Section>
          ))}
        </>
      )}
    </Answered>
  );
}

export default function Times() {
  const communityId = useParam('community');
  const asked = useParam('date');
  const today = dateAt(useNow());
  const [date, setDate] = useState(isLocalDate(asked) ? asked : today);
  return (
    <Page title={words.title}>
      <View className="inside">
        <View className="heading">{words.title}</View>
        <Note>{words.hint}</Note>
        <DayField
          label={words.day}
          value={date}
          pick={words.pick}
          from={today}
          onDay={(day) => setDate(day || today)}
        />
        <View className="times__turn">
          <Action
            words={words.before}
            look="quiet"
            disabled={date <= today}
            onPress={() => setDate(addDays(date, -1))}
          />
          <Action words={words.after} look="quiet" onPress={() => setDate(addDays(date, 1))} />
        </View>
        <Day key={date} communityId={communityId} date={date} />
      </View>
    </Page>
  );
}
