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

/** Closes all of them; where it stops, pressing again goes on with the same. */
export function StopAll({ times, reason }: StopAllProps) {
  const [at, setAt] = useState(0);
  const [told, setTold] = useState(0);
  const { send, sending, failure } = useWrite('desk.closeSession');
  const all = times.length;
  const stop = async () => {
    let count = told;
    for (let nth = at; nth < all;) {
      const stopped = times[nth];
      if (!stopped) return;
      const { serviceId, date, start, reason: own = reason } = stopped;
      const closed = await send({ serviceId, date, start, reason: own });
      if (!closed) return;
      count += closed.told;
      setTold(count);
      if (!closed.more || closed.told === 0) nth += 1;
      setAt(nth);
    }
  };
  if (all === 0) return null;
  if (at >= all) return <View className="strong">{stopping.done(told)}</View>;
  return (
    <>
      <View>{sending ? stopping.doing(at, all) : stopping.ask}</View>
      <Action words={stopping.all(all - at)} look="warning" disabled={sending} onPress={() => void stop()} />
      {failure && <Trouble failure={failure} again={() => void stop()} />}
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
