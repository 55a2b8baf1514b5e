// Calling off one time of an event: with a reason that everybody is told, after saying how many that are; what one call does not
// manage the next does. Opened again it is empty: nobody who was told comes back by it.
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
        {({ bookings }) => <View className="strong saying">{words.reaches(bookings)}</View>}
      </Answered>
      <View className="saying soft">{words.forGood}</View>
      <Reasons words={words.words} sending={sending} send={close} leave={leave} />
    </>
  );
}

/** Nobody who was told comes back by it, which is said first. */
function Reopening({ view: { serviceId, date, start }, changed }: ClosingProps) {
  const [asking, setAsking] = useState(false);
  const [holding, setHolding] = useState(0);
  const { sending, failure, send } = useWrite('desk.reopenSession');
  const reopen = async () => {
    const view = await send({ serviceId, date, start });
    if (!view) return;
    setHolding(view.reopened ? 0 : view.holding);
    if (!view.reopened) return;
    setAsking(false);
    changed();
  };
  if (!asking) return <Action words={words.reopen} look="quiet" onPress={() => setAsking(true)} />;
  return (
    <View className="card event__closing">
      <View>{words.reopenAsk}</View>
      {holding > 0 && <Note tone="warning">{words.holding(holding)}</Note>}
      <Action words={words.reopenYes} disabled={sending} onPress={() => void reopen()} />
      <Action words={words.reopenNot} look="quiet" disabled={sending} onPress={() => setAsking(false)} />
      {failure && <Trouble failure={failure} again={() => void reopen()} />}
    </View>
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
  if (over) return null;
  if (closed) return <Reopening {...props} />;
  if (!open) return <Action words={words.open} look="warning" onPress={() => setOpen(true)} />;
  return (
    <View className="card event__closing">
      <Asking view={props.view} sending={sending} close={close} leave={() => setOpen(false)} />
      {failure && <Trouble failure={failure} again={goOn} />}
    </View>
  );
}
