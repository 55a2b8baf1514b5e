// One time of a service: how many are taken of it, and closing, opening and counting it, one at a time.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SessionInput } from '#contract/desk-sessions';
import type { DayTimeView } from '#contract/desk-times';
import { dayTimes as words, reasonsFor, takenWords, timeSpan } from '#words/desk-times';
import { stopping } from '#words/setup-days';
import { Action } from '../../components/action';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';
import { Reasons } from '../parts/reasons';
import { Reopen } from '../setup/stopping';
import { Counts } from './counts';
import { concerned } from './parts';

export interface ActsProps {
  readonly at: SessionInput;
  readonly time: DayTimeView;
  readonly mayCount: boolean;
  /** Something is otherwise than it was seen; said where it was done. */
  readonly changed: (said: string) => void;
}

/** Closing, after a reason: everybody who has booked is told. */
function Stop({
  at,
  time,
  changed,
  leave,
}: Pick<ActsProps, 'at' | 'time' | 'changed'> & { readonly leave: () => void }) {
  const [last, setLast] = useState('');
  const { send, sending, failure } = useWrite('desk.closeSession');
  const stop = async (reason: string) => {
    setLast(reason);
    const view = await send({ ...at, reason });
    if (view) changed(`${words.stopped(view.told)}${view.more ? words.more : ''}`);
  };
  return (
    <>
      <Reasons
        words={reasonsFor(words.reasons.ask, concerned([time]))}
        sending={sending}
        send={stop}
        leave={leave}
      />
      <View className="soft">{words.undo}</View>
      {failure && <Trouble failure={failure} again={() => void stop(last)} />}
    </>
  );
}

/** Who may not count, closes it at once. */
const onlyStops = ({ mayCount, time }: Pick<ActsProps, 'mayCount' | 'time'>): boolean =>
  !mayCount || time.units.length === 0;

function Acts({ fold, ...acts }: ActsProps & { readonly fold: () => void }) {
  const { at, time, changed } = acts;
  const [asking, setAsking] = useState(false);
  const only = onlyStops(acts);
  if (asking || only)
    return <Stop at={at} time={time} changed={changed} leave={only ? fold : () => setAsking(false)} />;
  return (
    <>
      <Action words={words.stop} look="warning" onPress={() => setAsking(true)} />
      <Counts at={at} units={time.units} changed={changed} />
    </>
  );
}

interface TimeCardProps extends Omit<ActsProps, 'changed'> {
  readonly title: string;
  readonly changed: () => void;
}

export function TimeCard({ title, changed, ...acts }: TimeCardProps) {
  const { at, time } = acts;
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<string>();
  const label = words.openOf(title, timeSpan(time));
  const opener = open ? words.fold : onlyStops(acts) ? words.openStop : words.openBoth;
  const hear = (what: string) => {
    setSaid(what);
    setOpen(false);
    changed();
  };
  return (
    <View className="card">
      <View className="times__head">
        <View className="times__facts">
          <View className="strong">{timeSpan(time)}</View>
          <View>{takenWords(time)}</View>
        </View>
        {time.gone && <Mark words={words.gone} tone="now" />}
        {time.state === 'closed' && <Mark words={words.closed(time.closedReason)} tone="over" />}
      </View>
      {said && <Note tone="good">{said}</Note>}
      {time.state === 'closed' ? (
        <Reopen time={at} label={label} reopened={() => hear(stopping.reopened)} />
      ) : (
        <>
          <Action
            words={opener}
            look="quiet"
            label={`${opener}：${label}`}
            onPress={() => {
              setSaid(undefined);
              setOpen(!open);
            }}
          />
          {open && <Acts {...acts} changed={hear} fold={() => setOpen(false)} />}
        </>
      )}
    </View>
  );
}
