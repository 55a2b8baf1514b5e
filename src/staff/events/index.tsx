// A community's events: the times to come and those that were, each with how full it is and the way to its list; and a new one.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { EventTime, EventsView } from '#contract/desk-events';
import type { LocalDate } from '#domain/calendar';
import { nearDayWords, spanWords } from '#words/dates';
import { creating, events as words } from '#words/desk-events';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { goTo, routes, useParam } from '../../routes';
import { useRead } from '../../state/read';
import { NewEvent } from './new-event';

/** More at a time would make the page slow on an old phone. */
const A_SCREENFUL = 10;

interface Occasion extends EventTime {
  readonly serviceId: string;
  readonly title: string;
}

const occasionsOf = ({ events }: EventsView): Occasion[] =>
  events
    .flatMap(({ serviceId, title, times }) => times.map((time) => ({ ...time, serviceId, title })))
    .sort((a, b) => a.date.localeCompare(b.date) || a.start - b.start);

interface OneProps {
  readonly one: Occasion;
  readonly today: LocalDate;
  readonly communityId: string;
}

function One({ one, today, communityId }: OneProps) {
  const when = `${nearDayWords(one.date, today)} ${spanWords(one.start, one.end)}`;
  const query = { service: one.serviceId, date: one.date, start: `${one.start}` };
  return (
    <View className="card">
      <View className="strong">{when}</View>
      <View>{one.title}</View>
      {one.closed ? (
        <View className="strong">{words.closed}</View>
      ) : (
        <View className="soft">{words.seats(one.taken, one.places)}</View>
      )}
      {one.waiting > 0 && <View>{words.waiting(one.waiting)}</View>}
      <Action
        words={words.open}
        look="quiet"
        label={words.openOf(when, one.title)}
        onPress={() => goTo(routes.staff('event', communityId, query))}
      />
    </View>
  );
}

interface TimesProps {
  readonly title: string;
  readonly empty: string;
  readonly all: readonly Occasion[];
  readonly today: LocalDate;
  readonly communityId: string;
}

function Times({ title, empty, all, ...where }: TimesProps) {
  const [most, setMost] = useState(A_SCREENFUL);
  const hidden = all.length - most;
  return (
    <Section title={title}>
      {all.length === 0 && <View className="soft">{empty}</View>}
      {all.slice(0, most).map((one) => (
        <One key={`${one.serviceId} ${one.date} ${one.start}`} one={one} {...where} />
      ))}
      {hidden > 0 && (
        <Action words={words.more(hidden)} look="quiet" onPress={() => setMost(most + A_SCREENFUL)} />
      )}
    </Section>
  );
}

function All({ view, communityId }: { view: EventsView; communityId: string }) {
  const all = occasionsOf(view);
  const { today } = view;
  const where = { today, communityId };
  const past = all.filter(({ date }) => date < today).reverse();
  return (
    <>
      <Times
        title={words.coming}
        empty={words.none}
        all={all.filter(({ date }) => date >= today)}
        {...where}
      />
      <Times title={words.past} empty={words.nonePast} all={past} {...where} />
    </>
  );
}

export default function Events() {
  const communityId = useParam('community');
  const read = useRead('desk.events', { communityId });
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState(false);
  const done = () => {
    setMaking(false);
    setMade(true);
    void read.again();
  };
  return (
    <Page title={words.title}>
      <View className="inside">
        <View className="heading">{making ? words.create : words.title}</View>
        {made && !making && <Note tone="good">{creating.made}</Note>}
        {making ? (
          <NewEvent communityId={communityId} made={done} leave={() => setMaking(false)} />
        ) : (
          <Answered read={read}>
            {(view) => (
              <>
                <Action words={words.create} icon="add" onPress={() => setMaking(true)} />
                <All view={view} communityId={communityId} />
                <Action words={words.refresh} look="quiet" icon="refresh" onPress={() => void read.again()} />
              </>
            )}
          </Answered>
        )}
      </View>
    </Page>
  );
}
