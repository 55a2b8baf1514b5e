// A borrowed worker goes home, out of each window by itself. Where a household still waits for them, it is said which.
import { useState } from 'react';
import type { VisitsView, WorkerDay } from '#contract/desk-visits';
import type { Minutes } from '#domain/calendar';
import { visits as words } from '#words/desk-visits';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import type { NoAnswer } from '../../platform/call';
import { useWrite } from '../../state/write';

interface GiveBackProps {
  readonly view: VisitsView;
  readonly worker: WorkerDay;
  readonly changed: () => void;
}

const neededBy = (failure: NoAnswer | undefined): string | undefined =>
  failure?.kind === 'refused' && failure.refusal.code === 'OPEN_BOOKINGS'
    ? failure.refusal.detail.bookings.map(({ title }) => title).join('、')
    : undefined;

export function GiveBack({ view, worker, changed }: GiveBackProps) {
  const [last, setLast] = useState<Minutes>(0);
  const { send, sending, failure } = useWrite('desk.giveBackWorker');
  const { serviceId, borrowed } = worker;
  if (!borrowed) return null;
  const { lenderId, workerId, starts } = borrowed;
  const give = async (start: Minutes) => {
    setLast(start);
    if (await send({ serviceId, date: view.date, start, lenderId, workerId })) changed();
  };
  const needed = neededBy(failure);
  return (
    <>
      {starts.map((start) => (
        <Action
          key={start}
          words={words.giveBack(start)}
          look="quiet"
          icon="swap"
          disabled={sending}
          onPress={() => void give(start)}
        />
      ))}
      {needed && <Note tone="warning">{words.stillNeeded(needed)}</Note>}
      {failure && !needed && <Trouble failure={failure} again={() => void give(last)} />}
    </>
  );
}
