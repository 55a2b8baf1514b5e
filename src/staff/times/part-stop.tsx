// Closing half a day or a whole one, of one service or of all: time after time, everybody told; it says how many before, and goes on
// with the rest when it was broken off.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DayTimeView } from '#contract/desk-times';
import type { LocalDate } from '#domain/calendar';
import { dayTimes as words, partWords, reasonsFor } from '#words/desk-times';
import { stopping } from '#words/setup-days';
import { Action } from '../../components/action';
import { Trouble } from '../../components/trouble';
import { Reasons } from '../parts/reasons';
import { useStopping } from '../setup/stopping';
import { concerned, partsOf, type DayPart } from './parts';

export interface TimeOf extends DayTimeView {
  readonly serviceId: string;
  readonly date: LocalDate;
}

interface AskProps {
  readonly what: string;
  readonly times: readonly TimeOf[];
  readonly ended: (said: string) => void;
  readonly leave: () => void;
}

function Ask({ what, times, ended, leave }: AskProps) {
  // What was meant stays meant, also when the day is read anew meanwhile.
  const [meant] = useState(times);
  const [last, setLast] = useState('');
  const run = useStopping(meant);
  const stop = async (reason: string) => {
    setLast(reason);
    const told = await run.stop(reason);
    if (told !== undefined) ended(words.stopped(told));
  };
  if (run.running) return <View className="saying">{stopping.doing(run.at, meant.length)}</View>;
  if (run.failure)
    return (
      <>
        <View>{words.brokenOff(run.at, meant.length)}</View>
        <Trouble failure={run.failure} again={() => void stop(last)} />
        <Action words={words.reasons.leave} look="quiet" onPress={() => ended(words.stopped(run.told))} />
      </>
    );
  return (
    <>
      <Reasons
        words={reasonsFor(words.partAsk(what, meant.length), concerned(meant))}
        sending={false}
        send={stop}
        leave={leave}
      />
      <View className="soft">{words.undo}</View>
    </>
  );
}

interface PartStopProps {
  /** `今天`, `11月30日` */
  readonly day: string;
  readonly times: readonly TimeOf[];
  readonly ended: (said: string) => void;
}

export function PartStop({ day, times, ended }: PartStopProps) {
  const [asked, setAsked] = useState<DayPart>();
  const parts = partsOf(times);
  const one = parts.find(({ part }) => part === asked);
  const what = (part: DayPart) => `${day}${partWords[part]}`;
  if (one)
    return (
      <Ask
        what={what(one.part)}
        times={one.times}
        leave={() => setAsked(undefined)}
        ended={(said) => {
          setAsked(undefined);
          ended(said);
        }}
      />
    );
  return (
    <View className="times__parts">
      {parts.map(({ part }) => (
        <Action key={part} words={words.stopPart(what(part))} look="warning" onPress={() => setAsked(part)} />
      ))}
    </View>
  );
}
