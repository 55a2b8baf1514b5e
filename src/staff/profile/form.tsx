// What is verified about a person, to be changed: the grade, the groups that the community's services ask for, paid months, the birthday.
// Nothing is written until it is saved; what a change is, is change.ts's.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ProfileLook } from '#contract/desk-profile';
import { dateAt } from '#domain/calendar';
import { deskProfile as words } from '#words/desk-profile';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { DayField } from '../../components/day-field';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { Trouble } from '../../components/trouble';
import type { NoAnswer } from '../../platform/call';
import { useNow } from '../../state/now';
import { changeOf, faultOf, monthsOf, toggled, typedOf, type Change } from './change';
import { Grade, type GradeProps } from './grade';

interface TicksProps {
  readonly title: string;
  readonly hint?: string;
  readonly offered: readonly string[];
  readonly ticked: readonly string[];
  readonly words?: (one: string) => string;
  readonly tick: (ticked: string[]) => void;
}

function Ticks({ title, hint, offered, ticked, words: say = (one) => one, tick }: TicksProps) {
  if (offered.length === 0) return null;
  return (
    <Section title={title}>
      {hint && <View className="soft">{hint}</View>}
      <View className="desk__reasons">
        {offered.map((one) => (
          <Choice
            key={one}
            kind="checkbox"
            chosen={ticked.includes(one)}
            onPress={() => tick(toggled(ticked, one))}
          >
            {say(one)}
          </Choice>
        ))}
      </View>
    </Section>
  );
}

function Born({ look, typed, change }: GradeProps) {
  const today = dateAt(useNow());
  const { cardBorn } = look;
  const unseen = typed.born === '' ? cardBorn : undefined;
  return (
    <>
      <DayField
        label={words.born}
        hint={unseen && words.bornCard(unseen)}
        value={typed.born}
        pick={words.bornPick}
        drop={words.bornDrop}
        from="1900-01-01"
        to={today}
        begin={cardBorn ?? '1950-01-01'}
        onDay={(born) => change({ born })}
      />
      {unseen && <Action words={words.bornSame} look="quiet" onPress={() => change({ born: unseen })} />}
    </>
  );
}

interface FormProps {
  readonly look: ProfileLook;
  readonly sending: boolean;
  readonly failure?: NoAnswer;
  readonly save: (change: Change) => void;
}

export function Form({ look, sending, failure, save }: FormProps) {
  const { profile, asked } = look;
  const [typed, setTyped] = useState(() => typedOf(profile));
  const [tried, setTried] = useState(false);
  const today = dateAt(useNow());
  const change = (next: Partial<typeof typed>) => setTyped((last) => ({ ...last, ...next }));
  const fault = faultOf(typed);
  const changed = fault ? undefined : changeOf(profile, typed);
  const submit = () => {
    setTried(true);
    if (changed) save(changed);
  };
  const shared = { look, typed, change, fault: tried ? fault : undefined };
  const months = asked.monthCards ? monthsOf(profile.monthCards, today) : [];
  return (
    <>
      <Grade {...shared} />
      <Ticks
        title={words.groups}
        hint={words.groupsHint}
        offered={[...new Set([...asked.groups, ...profile.groups])]}
        ticked={typed.groups}
        tick={(groups) => change({ groups })}
      />
      <Ticks
        title={words.months}
        offered={months}
        ticked={typed.months}
        words={words.month}
        tick={(ticked) => change({ months: ticked })}
      />
      {!look.gradeOnly && <Born {...shared} />}
      {tried && !fault && !changed && <Note>{words.nothing}</Note>}
      {failure && <Trouble failure={failure} again={submit} />}
      <Action words={words.save} icon="check" disabled={sending} onPress={submit} />
    </>
  );
}
