// One time of an event: who signed up, ticked off at the door, with a network or without; approvals, walk-ins, lots, minutes, a word to
// all, calling it off, and changing the event. A list that was seen before is shown while there is no network.
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { RollView } from '#contract/desk-events';
import { dateAt } from '#domain/calendar';
import { nearDayWords, spanWords } from '#words/dates';
import { changing, events as list, roll as words } from '#words/desk-events';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { TellAll } from '../parts/tell-all';
import { ChangeEvent } from './change';
import { Closing } from './closing';
import { List } from './list';
import { Lots } from './lots';
import { Minutes } from './minutes';
import { useTicks } from './ticks';
import { WalkIns } from './walk-ins';
import '../parts/desk.scss';
import './index.scss';

function Head({ view }: { view: RollView }) {
  const { title, date, start, end, place, topic, taken, places, quotas } = view;
  const today = dateAt(useNow());
  return (
    <>
      <View className="heading">{title}</View>
      <View className="strong">{`${nearDayWords(date, today)} ${spanWords(start, end)}`}</View>
      <View>{words.place(place)}</View>
      {topic && <View>{words.topic(topic)}</View>}
      <View className="soft">{list.seats(taken, places)}</View>
      {quotas.map((one) => (
        <View key={one.title} className="soft">
          {words.quota(one.title, one.taken, one.places)}
        </View>
      ))}
    </>
  );
}

interface WholeProps {
  readonly view: RollView;
  readonly name: string;
  readonly offline: boolean;
  readonly changed: () => void;
  readonly change: () => void;
}

/** Without a network there is the list, and nothing that needs one. */
const Whole = ({ view, name, offline, changed, change }: WholeProps) => (
  <>
    <Head view={view} />
    {offline && <Note tone="warning">{words.offline}</Note>}
    <List view={view} name={name} changed={changed} />
    {!offline && (
      <>
        <WalkIns view={view} changed={changed} />
        <Lots view={view} changed={changed} />
      </>
    )}
    <Minutes view={view} />
    {!offline && (
      <>
        <TellAll booking={view} />
        <Action words={changing.open} look="quiet" onPress={change} />
        <Closing view={view} changed={changed} />
      </>
    )}
    <Action words={list.refresh} look="quiet" icon="refresh" onPress={changed} />
  </>
);

export default function Event() {
  const serviceId = useParam('service');
  const date = useParam('date');
  const start = Number(useParam('start'));
  const name = `${serviceId} ${date} ${start}`;
  const read = useRead('desk.roll', { serviceId, date, start });
  const { seen, keep } = useTicks();
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState<number>();
  useEffect(() => {
    if (read.value) keep(name, read.value);
  }, [read.value, name, keep]);
  const offline = read.failure?.kind === 'offline';
  const before = seen?.name === name ? seen.view : undefined;
  const value = read.value ?? (offline ? before : undefined);
  const changed = () => void read.again();
  const saved = (bookings: number) => {
    setOpen(false);
    setTold(bookings);
    changed();
  };
  const change = () => {
    setTold(undefined);
    setOpen(true);
  };
  const shown = { ...read, value, failure: offline && value ? undefined : read.failure };
  return (
    <Page title={words.title}>
      <View className="inside">
        {told !== undefined && <Note tone="good">{changing.saved(told)}</Note>}
        {open ? (
          <ChangeEvent serviceId={serviceId} saved={saved} leave={() => setOpen(false)} />
        ) : (
          <Answered read={shown}>
            {(view) => <Whole view={view} name={name} offline={offline} changed={changed} change={change} />}
          </Answered>
        )}
      </View>
    </Page>
  );
}
