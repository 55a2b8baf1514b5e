// One service on a date, or all of them: half a day closed at once, and of one service time by time.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DayTimesView } from '#contract/desk-times';
import { dateAt, type Instant } from '#domain/calendar';
import { dateWords, nearWords } from '#words/dates';
import { dayTimes as words, sumWords } from '#words/desk-times';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { Still } from '../../components/still';
import { PartStop } from './part-stop';
import { toCome } from './parts';
import { TimeCard } from './time-card';

/** In the place of a service's id. */
export const ALL = 'all';

interface ChosenProps {
  readonly id: string;
  readonly view: DayTimesView;
  readonly now: Instant;
  readonly changed: () => void;
}

type ServiceDay = DayTimesView['services'][number];

const timesOf = ({ id: serviceId, times }: ServiceDay, { date }: DayTimesView, now: Instant) =>
  toCome(times, date, now).map((time) => ({ ...time, serviceId, date }));

const Standing = ({ service: { paused, closed } }: { readonly service: ServiceDay }) => (
  <>
    {paused && <Mark words={words.paused} tone="now" />}
    {closed && <View className="soft">{words.closedDay(closed.name)}</View>}
  </>
);

function Cards({ service, view, now, changed }: Omit<ChosenProps, 'id'> & { readonly service: ServiceDay }) {
  const times = timesOf(service, view, now);
  return (
    <>
      {times.length === 0 && <View className="soft">{words.noneLeft}</View>}
      {times.map((time) => (
        <TimeCard
          key={time.start}
          at={{ serviceId: service.id, date: view.date, start: time.start }}
          title={service.title}
          time={time}
          mayCount={view.mayCount}
          changed={changed}
        />
      ))}
    </>
  );
}

export function Chosen({ id, view, now, changed }: ChosenProps) {
  const [said, setSaid] = useState<string>();
  const services = id === ALL ? view.services : view.services.filter((one) => one.id === id);
  const [one] = services;
  if (!one) return <Still words={words.none} />;
  const times = services.flatMap((service) => timesOf(service, view, now));
  const day = nearWords(view.date, dateAt(now)) || dateWords(view.date);
  const ended = (what: string) => {
    setSaid(what);
    changed();
  };
  return (
    <Section title={id === ALL ? words.all : one.title}>
      {id !== ALL && <Standing service={one} />}
      <View>{sumWords(times)}</View>
      {said && <Note tone="good">{said}</Note>}
      <PartStop day={day} times={times} ended={ended} />
      {id === ALL ? (
        <View className="soft">{words.allHint}</View>
      ) : (
        <Cards service={one} view={view} now={now} changed={changed} />
      )}
    </Section>
  );
}
