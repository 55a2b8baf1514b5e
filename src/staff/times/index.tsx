// A date of a community's services at a desk: first which service, those that somebody has booked before the others; then its times,
// which chosen.tsx shows: closing them so that everybody is told, opening them again, giving them more or fewer places.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DayTimesView, DayTimeView } from '#contract/desk-times';
import { addDays, dateAt, isLocalDate, type Instant, type LocalDate } from '#domain/calendar';
import { nearDayWords } from '#words/dates';
import { dayTimes as words, sumWords } from '#words/desk-times';
import { Action } from '../../components/action';
import { DayField } from '../../components/day-field';
import { Icon } from '../../components/icon';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { Still } from '../../components/still';
import { Press } from '../../platform/press';
import { goTo, routes, useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { OnlyFor } from '../parts/only-for';
import { ALL, Chosen } from './chosen';
import { isIdle, toCome } from './parts';
import './index.scss';

interface RowProps {
  readonly title: string;
  readonly times: readonly DayTimeView[];
  readonly paused?: boolean;
  readonly go: () => void;
}

const Row = ({ title, times, paused, go }: RowProps) => (
  <Press className="card card--booking" onPress={go}>
    <View className="row__body">
      <View className="strong">{title}</View>
      <View>{sumWords(times)}</View>
      {paused && <Mark words={words.paused} tone="now" />}
      {times.some(({ state }) => state === 'closed') && <Mark words={words.closed(undefined)} tone="over" />}
      {times.some(({ gone }) => gone) && <Mark words={words.gone} tone="now" />}
    </View>
    <Icon name="go" />
  </Press>
);

interface ListProps {
  readonly communityId: string;
  readonly view: DayTimesView;
  readonly now: Instant;
}

/** Services to choose from: a dozen with a dozen times each are too many to look through, and most have nobody. */
function List({ communityId, view, now }: ListProps) {
  const [open, setOpen] = useState(false);
  const all = view.services
    .map((one) => ({ ...one, times: toCome(one.times, view.date, now) }))
    .filter(({ times }) => times.length > 0);
  const idle = all.filter(({ times }) => isIdle(times));
  const shown = open ? all : all.filter((one) => !idle.includes(one));
  const go = (service: string) => goTo(routes.staff('times', communityId, { date: view.date, service }));
  if (all.length === 0) return <Still words={words.none} />;
  return (
    <Section title={words.which}>
      <Row title={words.all} times={all.flatMap(({ times }) => times)} go={() => go(ALL)} />
      {shown.map(({ id, ...one }) => (
        <Row key={id} {...one} go={() => go(id)} />
      ))}
      {!open && idle.length > 0 && (
        <Action words={words.idle(idle.length)} look="quiet" onPress={() => setOpen(true)} />
      )}
    </Section>
  );
}

interface DayProps {
  readonly communityId: string;
  readonly date: LocalDate;
  readonly service: string;
}

function Day({ communityId, date, service }: DayProps) {
  const read = useRead('desk.dayTimes', { communityId, date });
  const now = useNow();
  return (
    <OnlyFor role="clerk" read={read}>
      {(view) =>
        service ? (
          <Chosen id={service} view={view} now={now} changed={() => void read.again()} />
        ) : (
          <List communityId={communityId} view={view} now={now} />
        )
      }
    </OnlyFor>
  );
}

export default function Times() {
  const communityId = useParam('community');
  const asked = useParam('date');
  const service = useParam('service');
  const today = dateAt(useNow());
  const [date, setDate] = useState(isLocalDate(asked) && asked > today ? asked : today);
  return (
    <Page title={words.title}>
      <View className="inside">
        <View className="heading">{nearDayWords(date, today)}</View>
        {!service && <Note>{words.hint}</Note>}
        <DayField
          label={words.day}
          value={date}
          pick={words.pick}
          from={today}
          onDay={(day) => setDate(day > today ? day : today)}
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
        <Day key={date} communityId={communityId} date={date} service={service} />
      </View>
    </Page>
  );
}
