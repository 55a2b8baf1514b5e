// Setting days on which the whole community is closed, setting others instead, and taking them back after what that means is said.
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { ComingClosure } from '#contract/desk-closures';
import { closures as words } from '#words/setup-days';
import { Action } from '../../components/action';
import { Trouble } from '../../components/trouble';
import { newRequestId } from '../../platform/request-id';
import { useWrite, type Write } from '../../state/write';
import type { SaidOfClosure } from './closure-said';
import { DaysFields } from './days-fields';
import { daysIn, NO_DAYS, type Days } from './days-typed';

const ASKED = { mostReason: 60 };

interface WayProps {
  readonly communityId: string;
  readonly said: (said: SaidOfClosure) => void;
  readonly leave: () => void;
}

interface DaysFormProps {
  readonly first: Days;
  readonly send: (days: Days) => Promise<void>;
  readonly write: Pick<Write<'desk.saveClosure' | 'desk.changeClosure'>, 'sending' | 'failure'>;
  readonly words: { readonly send: string; readonly leave: string };
  readonly leave: () => void;
}

function DaysForm({ first, send, write: { sending, failure }, words: said, leave }: DaysFormProps) {
  const [typed, setTyped] = useState(first);
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    const days = daysIn(typed, ASKED);
    if (days) await send(days);
  };
  return (
    <View className="setup__form">
      <DaysFields
        typed={typed}
        asked={ASKED}
        tried={tried}
        reasonHint={words.reasonHint}
        onTyped={setTyped}
      />
      <Action words={said.send} disabled={sending} onPress={() => void submit()} />
      <Action words={said.leave} look="quiet" disabled={sending} onPress={leave} />
      {failure && <Trouble failure={failure} again={() => void submit()} />}
    </View>
  );
}

export function NewClosure({ communityId, said, leave }: WayProps) {
  const write = useWrite('desk.saveClosure');
  // The same days are closed once, however often they are sent; others are another closure.
  const request = useRef({ typed: '', id: '' });
  const send = async (days: Days) => {
    const typed = JSON.stringify(days);
    if (request.current.typed !== typed) request.current = { typed, id: newRequestId() };
    const view = await write.send({ requestId: request.current.id, communityId, ...days });
    if (view) said({ words: words.closed, booked: view.booked, reason: days.reason });
  };
  return (
    <DaysForm
      first={NO_DAYS}
      send={send}
      write={write}
      words={{ send: words.send, leave: words.leave }}
      leave={leave}
    />
  );
}

interface OneProps extends WayProps {
  readonly closure: ComingClosure;
}

export function ChangeClosure({ communityId, closure, said, leave }: OneProps) {
  const write = useWrite('desk.changeClosure');
  const { _id: closureId, from, to, reason } = closure;
  const send = async (days: Days) => {
    const view = await write.send({ communityId, closureId, was: { from, to, reason }, ...days });
    if (view?.changed) said({ ...view, words: words.changed, reason: days.reason });
    else if (view) said({ words: view.now ? words.other : words.gone, stale: true });
  };
  return (
    <DaysForm
      first={{ from, to, reason }}
      send={send}
      write={write}
      words={{ send: words.save, leave: words.leaveChange }}
      leave={leave}
    />
  );
}

export function AskDrop({ communityId, closure, said, leave }: OneProps) {
  const { send, sending, failure } = useWrite('desk.dropClosure');
  const drop = async () => {
    const view = await send({ communityId, closureId: closure._id });
    if (view) said({ ...view, words: words.dropped });
  };
  return (
    <View className="setup__form">
      <View className="saying">{words.dropAsk}</View>
      <Action words={words.dropYes} look="warning" disabled={sending} onPress={() => void drop()} />
      <Action words={words.dropNot} look="quiet" disabled={sending} onPress={leave} />
      {failure && <Trouble failure={failure} again={() => void drop()} />}
    </View>
  );
}
