// Days on which a worker is away: a list, and what is typed to add to it.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { dateAt } from '#domain/calendar';
import type { Absence } from '#domain/rota';
import { setup } from '#words/setup';
import { Action } from '../../components/action';
import { DayField } from '../../components/day-field';
import { TextField } from '../../components/text-field';
import { useNow } from '../../state/now';

const MOST_REASON = 40;

interface AbsencesProps {
  readonly absences: readonly Absence[];
  readonly onAbsences: (absences: readonly Absence[]) => void;
}

export function Absences({ absences, onAbsences }: AbsencesProps) {
  const today = dateAt(useNow());
  const [adding, setAdding] = useState(false);
  return (
    <>
      <View className="soft">{setup.absences}</View>
      {absences.map((one, i) => (
        <View key={`${one.from} ${one.to}`} className="setup__row">
          <View className="setup__text">{setup.absence(one.from, one.to, today, one.reason)}</View>
          <Action
            words={setup.dropAbsence}
            look="quiet"
            onPress={() => onAbsences(absences.filter((_, at) => at !== i))}
          />
        </View>
      ))}
      {adding ? (
        <NewAbsence
          add={(one) => {
            onAbsences([...absences, one]);
            setAdding(false);
          }}
        />
      ) : (
        <Action words={setup.addDays} look="quiet" icon="add" onPress={() => setAdding(true)} />
      )}
    </>
  );
}

function NewAbsence({ add }: { readonly add: (one: Absence) => void }) {
  const today = dateAt(useNow());
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const last = to || from;
  const daysOk = from !== '' && from <= last;
  const reasonOk = [...reason.trim()].length <= MOST_REASON;
  const submit = () => {
    setTried(true);
    if (daysOk && reasonOk) add({ from, to: last, reason: reason.trim() });
  };
  return (
    <View className="setup__block">
      <DayField
        label={setup.from}
        value={from}
        pick={setup.pick}
        wrong={tried && !daysOk ? setup.daysWrong : undefined}
        from={today}
        onDay={setFrom}
      />
      <DayField label={setup.to} value={last} pick={setup.pick} from={from || today} onDay={setTo} />
      <TextField
        label={setup.reason}
        value={reason}
        wrong={tried && !reasonOk ? setup.reasonWrong : undefined}
        onText={setReason}
      />
      <Action words={setup.addAbsence} look="quiet" onPress={submit} />
    </View>
  );
}
