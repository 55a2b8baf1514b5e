// The form of a rating: a level, none chosen before; what it is about and a sentence, neither of them asked for.
// What is said of each is words/rating.ts's.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BookingView } from '#contract/booking';
import { aspects as allAspects, levels, type Aspect, type Level } from '#domain/rating';
import { aspectWords, levelWords, MOST_TEXT, rating } from '#words/rating';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { Lines } from '../../components/lines';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';
import { Trouble } from '../../components/trouble';
import { remember } from '../../state/read';
import { useWrite } from '../../state/write';

function Levels({ level, onLevel }: { level?: Level; onLevel: (level: Level) => void }) {
  return (
    <Section title={rating.ask}>
      {levels.map((one) => (
        <Choice key={one} kind="radio" chosen={level === one} onPress={() => onLevel(one)}>
          <View className="rating__level">
            <View className={`face face--${one}`} />
            <View>{levelWords[one]}</View>
          </View>
        </Choice>
      ))}
    </Section>
  );
}

interface AspectsProps {
  readonly chosen: readonly Aspect[];
  readonly onChosen: (chosen: readonly Aspect[]) => void;
}

function Aspects({ chosen, onChosen }: AspectsProps) {
  const toggle = (one: Aspect) =>
    onChosen(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  return (
    <Section title={rating.aspects}>
      {allAspects.map((one) => (
        <Choice key={one} kind="checkbox" chosen={chosen.includes(one)} onPress={() => toggle(one)}>
          {aspectWords[one]}
        </Choice>
      ))}
    </Section>
  );
}

/** As people count characters: an emoji is one. */
const lengthOf = (text: string): number => [...text.trim()].length;

interface FormProps {
  readonly booking: BookingView;
  readonly onGiven: (level: Level) => void;
}

export function RatingForm({ booking, onGiven }: FormProps) {
  const [level, setLevel] = useState<Level>();
  const [aspects, setAspects] = useState<readonly Aspect[]>([]);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const { send, sending, failure } = useWrite('rating.give');
  const tooLong = lengthOf(text) > MOST_TEXT ? rating.tooLong(lengthOf(text)) : undefined;
  const give = async () => {
    setAsked(true);
    if (level === undefined || tooLong) return;
    const rated = await send({ bookingId: booking.id, level, aspects: [...aspects], text });
    if (!rated) return;
    onGiven(level);
    remember('booking.get', { bookingId: booking.id }, rated);
  };
  return (
    <>
      <Levels level={level} onLevel={setLevel} />
      <Aspects chosen={aspects} onChosen={setAspects} />
      <View className="section">
        <TextField label={rating.text} hint={rating.textHint} value={text} wrong={tooLong} onText={setText} />
      </View>
      <View className="soft rating__terms">
        <Lines lines={[rating.once, rating.confidential, rating.callBack]} />
      </View>
      {asked && level === undefined && <Note tone="warning">{rating.missing}</Note>}
      {failure && <Trouble failure={failure} again={() => void give()} phone={booking.phone} />}
      <Action
        words={sending ? rating.sending : rating.send}
        icon={sending ? 'hourglass' : 'check'}
        disabled={sending}
        onPress={() => void give()}
      />
    </>
  );
}
