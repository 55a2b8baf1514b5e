// How many there are of each unit of one time, for a manager: never fewer than are taken.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SessionInput } from '#contract/desk-sessions';
import type { UnitView } from '#contract/desk-times';
import { BOUNDS } from '#domain/setup-bounds';
import { dayTimes as words, unitWords } from '#words/desk-times';
import { Action } from '../../components/action';
import { TextField } from '../../components/text-field';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';
import { countIn } from '../setup/typed';

interface CountsProps {
  readonly at: SessionInput;
  readonly units: readonly UnitView[];
  readonly changed: (said: string) => void;
}

function One({ at, unit, changed }: Omit<CountsProps, 'units'> & { readonly unit: UnitView }) {
  const [typed, setTyped] = useState(`${unit.count}`);
  const [tried, setTried] = useState(false);
  const { send, sending, failure } = useWrite('desk.setCapacity');
  const name = unitWords(unit);
  const count = countIn(typed, 'walkIn');
  const fine = count !== undefined && count >= unit.taken && count <= BOUNDS.walkIn[1];
  const save = async () => {
    setTried(true);
    if (fine && (await send({ ...at, unit: unit.unit, count }))) changed(words.countDone);
  };
  return (
    <>
      <TextField
        label={name}
        type="tel"
        value={typed}
        wrong={tried && !fine ? words.countWrong(unit.taken) : undefined}
        onText={setTyped}
      />
      <Action
        words={words.countSave}
        look="quiet"
        label={`${words.countSave}：${name}`}
        disabled={sending}
        onPress={() => void save()}
      />
      {failure && <Trouble failure={failure} again={() => void save()} />}
    </>
  );
}

export const Counts = ({ at, units, changed }: CountsProps) => (
  <View className="times__count">
    <View className="strong">{words.count}</View>
    <View className="soft field__hint">{words.countHint}</View>
    {units.map((unit) => (
      <One key={unit.unit} at={at} unit={unit} changed={changed} />
    ))}
  </View>
);
