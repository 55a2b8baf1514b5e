// One matter: to whom, by when, everything that was said, and what can be done about it now.
// When a colleague was faster, it says so and asks for the list anew.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { MOST_SAID, type EscalationView } from '#contract/desk-escalations';
import type { EscalationMove } from '#domain/escalation';
import { escalations as words, matterWords, stateWords } from '#words/escalations';
import { Action } from '../../components/action';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { TextField } from '../../components/text-field';
import { Trouble } from '../../components/trouble';
import type { NoAnswer } from '../../platform/call';
import { goTo, routes } from '../../routes';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';

interface MatterProps {
  readonly communityId: string;
  readonly matter: EscalationView;
  /** May enter an answer. */
  readonly manages: boolean;
  readonly changed: () => void;
}

const doing: { readonly [M in EscalationMove]: { readonly words: string; readonly label: string } } = {
  answer: { words: words.answer, label: words.answerLabel },
  close: { words: words.close, label: words.closeLabel },
  reopen: { words: words.reopen, label: words.reopenLabel },
};

/** Which moves a state leaves, the usual one first. */
const moves: { readonly [S in EscalationView['state']]: readonly EscalationMove[] } = {
  raised: ['answer'],
  answered: ['close', 'reopen'],
  closed: ['reopen'],
};

function useMoves() {
  const answer = useWrite('desk.answerEscalation');
  const close = useWrite('desk.closeEscalation');
  const reopen = useWrite('desk.reopenEscalation');
  return { answer, close, reopen };
}

/** What a colleague did meanwhile; nothing where nobody did. */
const fasterWords = (failure: NoAnswer | undefined): string | undefined =>
  failure?.kind === 'refused' && failure.refusal.code === 'STATE_CHANGED'
    ? words.faster(failure.refusal.detail.by?.name)
    : undefined;

/** As the contract has it. */
const MOST_FROM = 20;

interface Spoken {
  readonly text: string;
  readonly from: string;
}

/** What is wrong of each. */
function faultsOf(move: EscalationMove, { text, from }: Spoken) {
  const [size, named] = [[...text.trim()].length, [...from.trim()].length];
  return {
    text: size < 2 ? words.saidShort : size > MOST_SAID ? words.tooLong(MOST_SAID) : undefined,
    from: move === 'answer' && (named === 0 || named > MOST_FROM) ? words.answerFromNeeded : undefined,
  };
}

interface SayProps extends MatterProps {
  readonly move: EscalationMove;
  readonly leave: () => void;
}

/** What is written down with a move. */
function Say({ communityId, matter, move, changed, leave }: SayProps) {
  const [said, setSaid] = useState<Spoken>({ text: '', from: words.receiver(matter.to, matter.department) });
  const [tried, setTried] = useState(false);
  const { answer, close, reopen } = useMoves();
  const { sending, failure } = { answer, close, reopen }[move];
  const faults = tried ? faultsOf(move, said) : undefined;
  const send = () => {
    const input = { communityId, escalationId: matter.id, text: said.text };
    if (move === 'answer') return answer.send({ ...input, from: said.from });
    return (move === 'close' ? close : reopen).send(input);
  };
  const say = async () => {
    setTried(true);
    if (Object.values(faultsOf(move, said)).some(Boolean)) return;
    if (await send()) {
      leave();
      changed();
    }
  };
  const faster = fasterWords(failure);
  if (faster)
    return (
      <Note>
        <View>{faster}</View>
        <Action words={words.refresh} look="quiet" icon="refresh" onPress={changed} />
      </Note>
    );
  return (
    <>
      {move === 'answer' && (
        <TextField
          label={words.answerFrom}
          placeholder={words.answerFromHint}
          value={said.from}
          wrong={faults?.from}
          onText={(from) => setSaid({ ...said, from })}
        />
      )}
      <TextField
        label={doing[move].label}
        value={said.text}
        wrong={faults?.text}
        onText={(text) => setSaid({ ...said, text })}
      />
      {failure && <Trouble failure={failure} again={() => void say()} />}
      <Action words={sending ? words.sending : words.said} disabled={sending} onPress={() => void say()} />
      <Action words={words.saidNot} look="quiet" onPress={leave} />
    </>
  );
}

function Said({ history }: Pick<EscalationView, 'history'>) {
  const now = useNow();
  return (
    <>
      {history.map((event) => (
        <View key={`${event.at}-${event.action}`} className="matter__said">
          <View className="soft small">{words.event(event, now)}</View>
          {(event.text || words.gone).split('\n').map((line, i) => (
            <View key={i}>{line}</View>
          ))}
        </View>
      ))}
    </>
  );
}

function Standing({ matter }: { readonly matter: EscalationView }) {
  const now = useNow();
  if (matter.overdue) return <Mark words={words.overdue} tone="now" icon="clock" />;
  if (matter.state === 'raised') return <Mark words={words.due(matter.dueAt, now)} icon="clock" />;
  return <Mark words={stateWords[matter.state]} tone="good" icon="check" />;
}

/** What it is about, and the way to it. */
function About({ communityId, matter: { bookingId, booking } }: Pick<MatterProps, 'communityId' | 'matter'>) {
  const now = useNow();
  if (!bookingId) return null;
  return (
    <>
      {booking && <View>{words.booking(booking, now)}</View>}
      <Action
        words={words.see}
        look="quiet"
        onPress={() => goTo(routes.staff('booking', communityId, { booking: bookingId }))}
      />
    </>
  );
}

export function MatterCard(props: MatterProps) {
  const { matter, manages } = props;
  const [move, setMove] = useState<EscalationMove>();
  const able = moves[matter.state].filter((one) => manages || one !== 'answer');
  return (
    <View className="card">
      <Standing matter={matter} />
      <View className="strong">
        {words.receiver(matter.to, matter.department)} · {matterWords[matter.matter]}
      </View>
      <About {...props} />
      <Said history={matter.history} />
      {move && able.includes(move) ? (
        <Say {...props} move={move} leave={() => setMove(undefined)} />
      ) : (
        able.map((one, i) => (
          <Action
            key={one}
            words={doing[one].words}
            look={i === 0 && matter.state !== 'closed' ? 'main' : 'quiet'}
            onPress={() => setMove(one)}
          />
        ))
      )}
      {matter.state === 'raised' && !manages && <View className="soft">{words.answerOnly}</View>}
    </View>
  );
}
