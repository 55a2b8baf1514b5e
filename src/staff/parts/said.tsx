// What came of the last tap, at the window's bottom, where one looks whatever part of a long page one is on: nothing moves for it.
// What went well goes by itself after a while, with the way to take a wrong tick back; what did not stays until it is read.
import { useEffect, useState } from 'react';
import { desk } from '#words/desk';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { useWrite } from '../../state/write';
import { useFaster, type Decided } from './decision';
import { UndoFailed } from './undo';

/** Long enough to read it, and to see that it was the wrong one. */
const SHOWN_MS = 12_000;

/** What was said last, until it is old or left. */
export function useSaid() {
  const [said, say] = useState<Decided>();
  useEffect(() => {
    if (!said?.good) return undefined;
    const timer = setTimeout(() => say(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return { said, say, leave: () => say(undefined) };
}

interface TakeBackProps {
  readonly undo: NonNullable<Decided['undo']>;
  readonly decided: (decided: Decided) => void;
}

/** One tap: whom it is about stands beside it. */
function TakeBack({ undo: { bookingId, names }, decided }: TakeBackProps) {
  const write = useWrite('desk.undo');
  const failure = useFaster(write, names, decided);
  const send = async () => {
    if (await write.send({ bookingId })) decided({ good: true, words: desk.undone(names) });
  };
  return (
    <>
      <Action
        words={desk.wrong}
        look="quiet"
        label={desk.wrongOf(names)}
        disabled={write.sending}
        onPress={() => void send()}
      />
      {failure && <UndoFailed failure={failure} again={() => void send()} />}
    </>
  );
}

interface SaidProps {
  readonly said: Decided;
  readonly decided: (decided: Decided) => void;
  readonly leave: () => void;
}

export const Said = ({ said, decided, leave }: SaidProps) => (
  <>
    <Note tone={said.good ? 'good' : 'hint'}>{said.words}</Note>
    {said.undo && <TakeBack undo={said.undo} decided={decided} />}
    {!said.good && <Action words={desk.read} look="quiet" onPress={leave} />}
  </>
);
