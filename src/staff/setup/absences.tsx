// Days on which a worker is away: those to come, and what is typed to add to them.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { dateAt } from '#domain/calendar';
import type { Absence } from '#domain/rota';
import { absences as words, days, daysWords } from '#words/setup-days';
import { Action } from '../../components/action';
import { useNow } from '../../state/now';
import { DaysFields } from './days-fields';
import { daysIn, NO_DAYS } from './days-typed';

const ASKED = { mostReason: 40, mayBeSilent: true };

/** As the contract has it; what is long over makes room for what is to come. */
const MOST = 40;

interface AbsencesProps {
  readonly absences: readonly Absence[];
  readonly onAbsences: (absences: readonly Absence[]) => void;
}

export function Absences({ absences, onAbsences }: AbsencesProps) {
  const today = dateAt(useNow());
  const [adding, setAdding] = useState(false);
  const add = (one: Absence) => {
    const all = [...absences, one].sort((a, b) => a.to.localeCompare(b.to));
    onAbsences(all.slice(-MOST));
    setAdding(false);
  };
  return (
    <>
      <View className="soft">{words.title}</View>
      {absences
        .filter(({ to }) => to >= today)
        .map((one) => {
          const said = daysWords(one.from, one.to, today, one.reason);
          return (
            <View key={said} className="setup__row">
              <View className="setup__text">{said}</View>
              <Action
                words={days.drop}
                look="quiet"
                label={days.dropOf(said)}
                onPress={() => onAbsences(absences.filter((other) => other !== one))}
              />
            </View>
          );
        })}
      {adding ? (
        <NewAbsence add={add} />
      ) : (
        <Action words={words.add} look="quiet" icon="add" onPress={() => setAdding(true)} />
      )}
    </>
  );
}

function NewAbsence({ add }: { readonly add: (one: Absence) => void }) {
  const [typed, setTyped] = useState(NO_DAYS);
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    const made = daysIn(typed, ASKED);
    if (made) add(made);
  };
  return (
    <View className="setup__block">
      <DaysFields
        typed={typed}
        asked={ASKED}
        tried={tried}
        reasonHint={words.reasonHint}
        onTyped={setTyped}
      />
      <Action words={words.put} look="quiet" onPress={submit} />
    </View>
  );
}
