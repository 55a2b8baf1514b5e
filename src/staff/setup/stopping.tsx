// Times that people have booked and that are to be none: closed one after another, everybody told; and closed ones opened again.
// That each is told once, however often it is sent, is the functions'.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ClosedTime } from '#contract/desk-times';
import { dateAt } from '#domain/calendar';
import { stopping } from '#words/setup-days';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import type { NoAnswer } from '../../platform/call';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';

type Time = Pick<ClosedTime, 'serviceId' | 'date' | 'start'>;

/** With a reason of its own, where its day has one. */
type Stopped = Time & { readonly reason?: string };

interface StopAllProps {
  readonly times: readonly Stopped[];
  /** Told to everybody who has booked. */
  readonly reason: string;
}

export interface Stopping {
  /** How many are closed. */
  readonly at: number;
  /** Bookings cancelled so far, their people told. */
  readonly told: number;
  readonly running: boolean;
  readonly failure?: NoAnswer;
  /** Closes one after another; called again after a failure, goes on with the same. How many were told in all, or nothing when it broke off. */
  readonly stop: (reason: string) => Promise<number | undefined>;
}

export function useStopping(times: readonly Stopped[]): Stopping {
  const [at, setAt] = useState(0);
  const [told, setTold] = useState(0);
  const [running, setRunning] = useState(false);
  const { send, failure } = useWrite('desk.closeSession');
  const each = async (all: string) => {
    let count = told;
    for (let nth = at; ;) {
      const stopped = times[nth];
      if (!stopped) return count;
      const { serviceId, date, start, reason = all } = stopped;
      const closed = await send({ serviceId, date, start, reason });
      if (!closed) return undefined;
      count += closed.told;
      setTold(count);
      if (!closed.more || closed.told === 0) nth += 1;
      setAt(nth);
    }
  };
  const stop = async (reason: string) => {
    setRunning(true);
    const count = await each(reason);
    setRunning(false);
    return count;
  };
  return { at, told, running, failure, stop };
}

/** Closes all of them; where it stops, pressing again goes on with the same. */
export function StopAll({ times, reason }: StopAllProps) {
  const { at, told, running, failure, stop } = useStopping(times);
  const all = times.length;
  if (all === 0) return null;
  if (at >= all) return <View className="strong">{stopping.done(told)}</View>;
  return (
    <>
      <View>{running ? stopping.doing(at, all) : stopping.ask}</View>
      <Action
        words={stopping.all(all - at)}
        look="warning"
        disabled={running}
        onPress={() => void stop(reason)}
      />
      {failure && !running && <Trouble failure={failure} again={() => void stop(reason)} />}
    </>
  );
}

interface ReopenProps {
  readonly time: Time;
  /** What is opened, for those who do not see where the button stands. */
  readonly label: string;
  readonly reopened?: () => void;
}

export function Reopen({ time: { serviceId, date, start }, label, reopened }: ReopenProps) {
  const [said, setSaid] = useState<string>();
  const { send, sending, failure } = useWrite('desk.reopenSession');
  const open = async () => {
    const view = await send({ serviceId, date, start });
    if (!view) return;
    setSaid(view.reopened ? stopping.reopened : stopping.holding(view.holding));
    if (view.reopened) reopened?.();
  };
  if (said === stopping.reopened) return <Note tone="good">{said}</Note>;
  return (
    <>
      {said && <Note tone="warning">{said}</Note>}
      <Action
        words={stopping.reopen}
        look="quiet"
        label={stopping.reopenOf(label)}
        disabled={sending}
        onPress={() => void open()}
      />
      {failure && <Trouble failure={failure} again={() => void open()} />}
    </>
  );
}

/** Times that stay closed by themselves, each to be opened. */
export function StillClosed({ times }: { readonly times: readonly ClosedTime[] }) {
  const today = dateAt(useNow());
  return (
    <>
      {times.map((time) => {
        const when = stopping.time(time.date, time.start, today);
        return (
          <View key={`${time.serviceId} ${when}`} className="setup__hurt">
            <View className="strong">{when}</View>
            <View>{`${time.title}，${time.reason}`}</View>
            <Reopen time={time} label={`${time.title} ${when}`} />
          </View>
        );
      })}
    </>
  );
}
