// Calling off one time of an event: with a reason that everybody is told, after saying how many that are; what one call does not
// manage the next does. Nobody takes it back, so it asks first.
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { RollView } from '#contract/desk-events';
import { instantOf } from '#domain/calendar';
import { closing as words } from '#words/desk-events';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { useWrite } from '../../state/write';
import { Reasons } from '../parts/reasons';

interface ClosingProps {
  readonly view: RollView;
  readonly changed: () => void;
}

interface Told {
  readonly bookings: number;
  readonly more: boolean;
}

/** Closes, and goes on telling with the same reason. */
function useClosing({ view: { serviceId, date, start }, changed }: ClosingProps) {
  const write = useWrite('desk.closeSession');
  const [told, setTold] = useState<Told>();
  const reason = useRef('');
  const close = async (why: string) => {
    reason.current = why;
    const closed = await write.send({ serviceId, date, start, reason: why });
    if (!closed) return;
    setTold((before) => ({ bookings: (before?.bookings ?? 0) + closed.told, more: closed.more }));
    changed();
  };
  return { ...write, told, close, goOn: () => void close(reason.current) };
}

function Asking({
  view,
  sending,
  close,
  leave,
}: Pick<ClosingProps, 'view'> & {
  readonly sending: boolean;
  readonly close: (reason: string) => Promise<void>;
  readonly leave: () => void;
}) {
  const { communityId, serviceId, date, start } = view;
  const read = useRead('desk.audience', { communityId, serviceId, date, start });
  return (
    <>
      <Answered read={read} rows={1}>
        {({ bookings }) => <View className="strong">{words.reaches(bookings)}</View>}
      </Answered>
      <View className="soft">{words.forGood}</View>
      <Reasons words={words.words} sending={sending} send={close} leave={leave} />
    </>
  );
}

export function Closing(props: ClosingProps) {
  const { date, end, closed } = props.view;
  const over = instantOf(date, end) <= useNow();
  const [open, setOpen] = useState(false);
  const closing = useClosing(props);
  const { told, sending, failure, close, goOn } = closing;
  if (told)
    return (
      <Note tone={told.more ? 'warning' : 'good'}>
        <View>{words.done(told.bookings)}</View>
        {told.more && (
          <>
            <View>{words.more}</View>
            <Action words={words.goOn} look="quiet" disabled={sending} onPress={goOn} />
          </>
        )}
        {failure && <Trouble failure={failure} again={goOn} />}
      </Note>
    );
  if (over || closed) return null;
  if (!open) return <Action words={words.open} look="warning" onPress={() => setOpen(true)} />;
  return (
    <View className="card">
      <Asking view={props.view} sending={sending} close={close} leave={() => setOpen(false)} />
      {failure && <Trouble failure={failure} again={goOn} />}
    </View>
  );
}
