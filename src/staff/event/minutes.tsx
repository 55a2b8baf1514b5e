// The minutes of a council's meeting: written over hours, kept on the phone meanwhile, and published for everybody at once.
// When they may be written is the functions' answer.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { RollView } from '#contract/desk-events';
import { instantOf } from '#domain/calendar';
import { MOST_CHARACTERS } from '#domain/minutes';
import { minutes as words } from '#words/desk-minutes';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { Trouble } from '../../components/trouble';
import { goTo, routes } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { useWrite } from '../../state/write';
import { LongText } from '../parts/long-text';
import { useMinutesDrafts } from './minutes-drafts';

interface WritingProps {
  readonly view: RollView;
  /** As they were published before; empty where there are none. */
  readonly before: string;
  readonly published: () => void;
}

function faultOf(text: string): string | undefined {
  if (text.trim() === '') return words.needed;
  return [...text.trim()].length > MOST_CHARACTERS ? words.tooLong : undefined;
}

function Writing({ view: { serviceId, date, start }, before, published }: WritingProps) {
  const meeting = `${serviceId} ${date} ${start}`;
  const { drafts, keep, drop } = useMinutesDrafts();
  const [tried, setTried] = useState(false);
  const { sending, failure, send } = useWrite('desk.saveMinutes');
  const text = drafts[meeting] ?? before;
  const unpublished = text !== before;
  const write = (typed: string) => (typed === before ? drop(meeting) : keep(meeting, typed));
  const save = async () => {
    setTried(true);
    if (faultOf(text)) return;
    if (!(await send({ serviceId, date, start, text }))) return;
    drop(meeting);
    setTried(false);
    published();
  };
  return (
    <>
      {unpublished && <View className="soft">{words.draft}</View>}
      <LongText
        label={words.label}
        placeholder={words.hint}
        value={text}
        most={MOST_CHARACTERS}
        wrong={tried ? faultOf(text) : undefined}
        onText={write}
      />
      <Action
        words={before ? words.saveAgain : words.save}
        disabled={sending || !unpublished}
        onPress={() => void save()}
      />
      {unpublished && before !== '' && (
        <Action words={words.asBefore} look="quiet" disabled={sending} onPress={() => drop(meeting)} />
      )}
      {failure && <Trouble failure={failure} again={() => void save()} />}
    </>
  );
}

export function Minutes({ view }: { view: RollView }) {
  const { serviceId, date, start, topic, closed } = view;
  const begun = instantOf(date, start) <= useNow();
  const council = topic !== undefined;
  const read = useRead('event.minutes', council && begun && !closed ? { serviceId } : undefined);
  const [saved, setSaved] = useState(false);
  if (!council || closed) return null;
  return (
    <Section title={words.title}>
      {!begun && <View className="soft">{words.later}</View>}
      {saved && (
        <Note tone="good">
          <View>{words.saved}</View>
          <Action words={words.see} look="quiet" onPress={() => goTo(routes.event(serviceId))} />
        </Note>
      )}
      {begun && (
        <Answered read={read} rows={1}>
          {(all) => (
            <Writing
              view={view}
              before={all.find((one) => one.date === date && one.start === start)?.text ?? ''}
              published={() => {
                setSaved(true);
                void read.again();
              }}
            />
          )}
        </Answered>
      )}
    </Section>
  );
}
