// What belongs to one time of an event besides its list: drawing its lots, and the minutes of a council's meeting.
// Who may draw, and when, is the functions' answer.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { RollView } from '#contract/desk-events';
import { MOST_CHARACTERS } from '#domain/minutes';
import { instantOf } from '#domain/calendar';
import { momentWords } from '#words/dates';
import { roll as words } from '#words/desk-events';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';
import { Trouble } from '../../components/trouble';
import { goTo, routes } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { useWrite } from '../../state/write';

export function Lots({ view, changed }: { view: RollView; changed: () => void }) {
  const now = useNow();
  const { sending, failure, send } = useWrite('desk.draw');
  const { serviceId, date, start, lots } = view;
  if (!lots) return null;
  const due = !lots.drawn && lots.opensAt <= now;
  const draw = async () => {
    if (await send({ serviceId, date, start })) changed();
  };
  return (
    <Section title={words.lots}>
      {!lots.drawn && !due && <View>{words.lotsAt(momentWords(lots.opensAt, now))}</View>}
      {due && <View>{words.lotsDue}</View>}
      {lots.drawn && <View>{words.lotsDrawn}</View>}
      {due && <Action words={words.draw} disabled={sending} onPress={() => void draw()} />}
      {failure && <Trouble failure={failure} again={() => void draw()} />}
      <Action
        words={words.check}
        look="quiet"
        icon="paper"
        onPress={() => goTo(routes.draw(serviceId, { date, start }))}
      />
    </Section>
  );
}

interface WritingProps {
  readonly view: RollView;
  /** As it was published before; empty where there are none. */
  readonly before: string;
}

/** One line of text on a phone, many lines for who reads it: what stands between two semicolons is one. */
const SEMICOLON = '；';

function Writing({ view: { serviceId, date, start }, before }: WritingProps) {
  const [text, setText] = useState(before.split('\n').join(SEMICOLON));
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const { sending, failure, send } = useWrite('desk.saveMinutes');
  const fault = text.trim() === '' || [...text].length > MOST_CHARACTERS ? words.minutesNeeded : undefined;
  const save = async () => {
    setTried(true);
    setSaved(false);
    const lines = text.split(SEMICOLON).join('\n');
    if (!fault && (await send({ serviceId, date, start, text: lines }))) setSaved(true);
  };
  return (
    <>
      <TextField label={words.minutesLabel} value={text} wrong={tried ? fault : undefined} onText={setText} />
      <Action words={words.minutesSave} look="quiet" disabled={sending} onPress={() => void save()} />
      {saved && <Note tone="good">{words.minutesSaved}</Note>}
      {failure && <Trouble failure={failure} again={() => void save()} />}
    </>
  );
}

export function Minutes({ view }: { view: RollView }) {
  const { serviceId, date, start, council } = view;
  const begun = instantOf(date, start) <= useNow();
  const { value } = useRead('event.minutes', council && begun ? { serviceId } : undefined);
  if (!council || !begun || !value) return null;
  const before = value.find((one) => one.date === date && one.start === start)?.text ?? '';
  return (
    <Section title={words.minutes}>
      <Writing view={view} before={before} />
    </Section>
  );
}
