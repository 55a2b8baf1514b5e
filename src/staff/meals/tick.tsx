// The tick of one who eats, and taking a wrong one back beside it; of who left no name the meal itself is taken back.
// Whether a tick is to be asked for first is the page's.
import { useState } from 'react';
import { View } from '@tarojs/components';
import type { MealRow } from '#contract/desk-canteen';
import { mealList } from '#words/desk-canteen';
import { Action } from '../../components/action';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';
import type { Decided } from '../parts/decision';
import { Undo } from '../parts/undo';
import { TakeBack } from './take-back';

export interface TickProps {
  readonly row: MealRow;
  /** What was said here: they came, or that was the wrong one. */
  readonly say: (status: 'arrived' | 'confirmed') => void;
  /** The meal of one without a name is no more. */
  readonly gone: () => void;
  /** It is today: what was wrong can still be taken back. */
  readonly today: boolean;
}

export const namesOf = ({ persons }: Pick<MealRow, 'persons'>): string =>
  persons.map(({ name }) => name || mealList.nameless).join('、');

const isNameless = ({ persons, walkIn }: MealRow): boolean =>
  walkIn === true && persons.every(({ name }) => name === '');

/** What a tick says, by where the person stood. */
function tickWords({ channel, status }: MealRow, names: string): readonly [words: string, label: string] {
  if (channel === 'delivery') return [mealList.delivered, mealList.deliveredOf(names)];
  return status === 'missed'
    ? [mealList.later, mealList.laterOf(names)]
    : [mealList.came, mealList.cameOf(names)];
}

function Ticked({ row, say, gone, today }: TickProps) {
  const [faster, setFaster] = useState<string>();
  const decided = ({ good, words }: Decided) => (good ? say('confirmed') : setFaster(words));
  const persons = row.persons.map(({ name }) => ({ name: name || mealList.nameless }));
  return (
    <>
      <Mark words={mealList.done} tone="good" icon="check" />
      {today && isNameless(row) && <TakeBack bookingId={row.id} taken={gone} />}
      {today && !isNameless(row) && (
        <Undo booking={{ id: row.id, persons, may: ['undo'] }} decided={decided} />
      )}
      {faster && <Note>{faster}</Note>}
    </>
  );
}

export function Tick(props: TickProps) {
  const { row, say } = props;
  const write = useWrite('desk.arrive');
  const { status } = row;
  if (status === 'arrived') return <Ticked {...props} />;
  if (status === 'pending') return <Mark words={mealList.pending} tone="now" />;
  if (status === 'excused') return <Mark words={mealList.excused} />;
  const [words, label] = tickWords(row, namesOf(row));
  const send = async () => {
    if (await write.send({ bookingId: row.id })) say('arrived');
  };
  return (
    <View>
      <Action
        words={words}
        look="quiet"
        icon="check"
        label={label}
        disabled={write.sending}
        onPress={() => void send()}
      />
      {write.failure && <Trouble failure={write.failure} again={() => void send()} />}
    </View>
  );
}
