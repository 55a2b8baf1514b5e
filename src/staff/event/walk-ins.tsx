// Who comes without having signed up: one tap takes a place that is kept for them; places that nobody needs are opened to everybody.
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

export function WalkIns(props: WalkInsProps) {
  const { date, start, end, walkIn, closed } = props.view;
  const now = useNow();
  const { busy, failure, added, admit } = useAdmitting(props);
  if (!walkIn || closed || instantOf(date, end) <= now) return null;
  const { places, left } = walkIn;
  return (
    <Section title={words.title}>
      <View>{left > 0 || places === 0 ? words.left(left, places) : words.none}</View>
      {date === dateAt(now) && left > 0 && (
        <Action words={words.add} icon="add" look="quiet" disabled={busy} onPress={() => void admit()} />
      )}
      {added && <Note tone="good">{words.added}</Note>}
      {failure && <Trouble failure={failure} again={() => void admit()} />}
      {left > 0 && instantOf(date, start) > now && <Opening {...props} left={left} />}
    </Section>
  );
}
