// Raising a matter: to whom, what kind of matter, and what it is about. By when an answer is due follows from the kind.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { MOST_SAID } from '#contract/desk-escalations';
import { MATTERS, RECEIVERS, type Matter, type Receiver } from '#domain/escalation';
import { escalations as words, matterWords, receiverWords } from '#words/escalations';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';
import { Trouble } from '../../components/trouble';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { useWrite } from '../../state/write';

interface RaiseFormProps {
  readonly communityId: string;
  /** Empty when it is about none. */
  readonly bookingId: string;
  readonly raised: () => void;
  readonly leave: () => void;
}

interface Draft {
  readonly to: Receiver;
  readonly department: string;
  readonly matter?: Matter;
  readonly text: string;
}

const LEAST_SAID = 5;

/** What is wrong of each, once somebody has tried to send it. */
const faultsOf = ({ to, department, matter, text }: Draft) => ({
  department: to === 'department' && !department.trim() ? words.departmentNeeded : undefined,
  matter: matter ? undefined : words.matterNeeded,
  text:
    [...text.trim()].length < LEAST_SAID
      ? words.textShort
      : [...text].length > MOST_SAID
        ? words.tooLong(MOST_SAID)
        : undefined,
});

/** Whose booking it is about, before one writes. */
function About({ bookingId }: { bookingId: string }) {
  const { value } = useRead('desk.booking', { bookingId });
  const now = useNow();
  if (!value) return <Note>{words.about}</Note>;
  const names = value.persons.map(({ name }) => name);
  return (
    <Note>
      <View>{words.about}</View>
      <View className="strong">{words.booking({ ...value, names }, now)}</View>
    </Note>
  );
}

export function RaiseForm({ communityId, bookingId, raised, leave }: RaiseFormProps) {
  const [draft, setDraft] = useState<Draft>({ to: 'street', department: '', text: '' });
  const [tried, setTried] = useState(false);
  const write = useWrite('desk.raiseEscalation');
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const { to, department, matter, text } = draft;
  const faults = tried ? faultsOf(draft) : undefined;
  const send = async () => {
    setTried(true);
    if (!matter || Object.values(faultsOf(draft)).some(Boolean)) return;
    const about = bookingId ? { bookingId } : {};
    const named = { to, department: to === 'department' ? department : '' };
    if (await write.send({ communityId, ...named, matter, text, ...about })) raised();
  };
  return (
    <>
      {bookingId && <About bookingId={bookingId} />}
      <Section title={words.to}>
        {RECEIVERS.map((one) => (
          <Choice key={one} kind="radio" chosen={one === to} onPress={() => change({ to: one })}>
            {receiverWords[one]}
          </Choice>
        ))}
        {to === 'department' && (
          <TextField
            label={words.department}
            placeholder={words.departmentHint}
            value={department}
            wrong={faults?.department}
            onText={(value) => change({ department: value })}
          />
        )}
      </Section>
      <Section title={words.matter}>
        {MATTERS.map((one) => (
          <Choice key={one} kind="radio" chosen={one === matter} onPress={() => change({ matter: one })}>
            <View>{matterWords[one]}</View>
            <View className="soft">{words.days(one)}</View>
          </Choice>
        ))}
        {faults?.matter && <View className="field__wrong">{faults.matter}</View>}
      </Section>
      <TextField
        label={words.text}
        value={text}
        wrong={faults?.text}
        onText={(value) => change({ text: value })}
      />
      {write.failure && <Trouble failure={write.failure} again={() => void send()} />}
      <Action
        words={write.sending ? words.sending : words.send}
        disabled={write.sending}
        onPress={() => void send()}
      />
      <Action words={words.raiseNot} look="quiet" onPress={leave} />
    </>
  );
}
