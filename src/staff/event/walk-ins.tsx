// Who comes without having signed up: one tap takes a place that is kept for them; places that nobody needs are opened to everybody,
// and once it has begun seats that nobody has booked to who stands there.
// Whether there still is one is the functions' answer: it needs a network.
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { RollView } from '#contract/desk-events';
import { dateAt, instantOf } from '#domain/calendar';
import { roll } from '#words/desk-events';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { Trouble } from '../../components/trouble';
import { newRequestId } from '../../platform/request-id';
import { DOUBLE_TAP_MS } from '../../routes';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';

const words = roll.walkIns;

/** As the contract has it. */
const MOST_KEPT = 100;

interface WalkInsProps {
  readonly view: RollView;
  readonly changed: () => void;
}

/** The same request again until it is answered: what was lost on the way counts once. */
function useAdmitting({ view: { communityId, serviceId, date, start }, changed }: WalkInsProps) {
  const { sending, failure, send } = useWrite('desk.eventWalkIn');
  const requestId = useRef(newRequestId());
  const [added, setAdded] = useState(false);
  const [resting, setResting] = useState(false);
  const admit = async () => {
    setAdded(false);
    if (!(await send({ requestId: requestId.current, communityId, serviceId, date, start }))) return;
    requestId.current = newRequestId();
    setAdded(true);
    setResting(true);
    setTimeout(() => setResting(false), DOUBLE_TAP_MS);
    changed();
  };
  return { busy: sending || resting, failure, added, admit };
}

function Opening({ view: { serviceId, date, start }, left, changed }: WalkInsProps & { left: number }) {
  const [asking, setAsking] = useState(false);
  const { sending, failure, send } = useWrite('desk.releaseWalkIns');
  const open = async () => {
    if (!(await send({ serviceId, date, start, keep: 0 }))) return;
    setAsking(false);
    changed();
  };
  if (!asking) return <Action words={words.open(left)} look="quiet" onPress={() => setAsking(true)} />;
  return (
    <>
      <View>{words.openAsk}</View>
      <View className="desk__decide">
        <Action words={words.openYes} look="warning" disabled={sending} onPress={() => void open()} />
        <Action words={words.openNot} look="quiet" disabled={sending} onPress={() => setAsking(false)} />
      </View>
      {failure && <Trouble failure={failure} again={() => void open()} />}
    </>
  );
}

/** All that nobody has booked, with one tap: who stands there waits for it, and nobody can sign up any more. */
function Giving({ view: { serviceId, date, start }, free, changed }: WalkInsProps & { free: number }) {
  const { sending, failure, send } = useWrite('desk.keepWalkIns');
  const give = async () => {
    if (await send({ serviceId, date, start, keep: Math.min(free, MOST_KEPT) })) changed();
  };
  return (
    <>
      <Action words={words.give(free)} look="quiet" disabled={sending} onPress={() => void give()} />
      {failure && <Trouble failure={failure} again={() => void give()} />}
    </>
  );
}

export function WalkIns(props: WalkInsProps) {
  const { date, start, end, places: seats, taken, walkIn, closed } = props.view;
  const now = useNow();
  const { busy, failure, added, admit } = useAdmitting(props);
  const begun = instantOf(date, start) <= now;
  const free = begun ? seats - taken : 0;
  if ((!walkIn && !begun) || closed || instantOf(date, end) <= now) return null;
  const { places, left } = walkIn ?? { places: 0, left: 0 };
  return (
    <Section title={words.title}>
      {walkIn && <View>{left > 0 || places === 0 ? words.left(left, places) : words.none}</View>}
      {date === dateAt(now) && left > 0 && (
        <Action words={words.add} icon="add" look="quiet" disabled={busy} onPress={() => void admit()} />
      )}
      {added && <Note tone="good">{words.added}</Note>}
      {failure && <Trouble failure={failure} again={() => void admit()} />}
      {left === 0 && free > 0 && <Giving {...props} free={free} />}
      {left === 0 && begun && free <= 0 && <View>{words.full}</View>}
      {left > 0 && !begun && <Opening {...props} left={left} />}
    </Section>
  );
}
