// One of those who eat: name and dishes first, the code to compare, and a tick. The phone of a delivery stands there once it was looked at.
import { Text, View } from '@tarojs/components';
import type { Delivery, MealRow } from '#contract/desk-canteen';
import { mealList } from '#words/desk-canteen';
import { dietWords } from '#words/dishes';
import { phoneWords } from '#words/phones';
import { Action } from '../../components/action';
import { Mark } from '../../components/mark';
import { Trouble } from '../../components/trouble';
import { callNumber } from '../../platform/phone';
import { useWrite } from '../../state/write';

interface RowProps {
  readonly row: MealRow;
  readonly dishes: readonly string[];
  /** Ticked off on this page. */
  readonly ticked: boolean;
  readonly tick: () => void;
  readonly delivery?: Delivery;
}

export const namesOf = ({ persons }: MealRow): string =>
  persons.map(({ name }) => name || mealList.nameless).join('、');

const spaced = (words: readonly string[]): string => words.join('，');

/** What a tick says, by where the person stood. */
function tickWords({ channel, status }: MealRow, names: string): readonly [words: string, label: string] {
  if (channel === 'delivery') return [mealList.delivered, mealList.deliveredOf(names)];
  return status === 'missed'
    ? [mealList.later, mealList.laterOf(names)]
    : [mealList.came, mealList.cameOf(names)];
}

function Tick({ row, ticked, tick }: Pick<RowProps, 'row' | 'ticked' | 'tick'>) {
  const write = useWrite('desk.arrive');
  const { status } = row;
  if (ticked || status === 'arrived') return <Mark words={mealList.done} tone="good" icon="check" />;
  if (status === 'pending') return <Mark words={mealList.pending} tone="now" />;
  if (status === 'excused') return <Mark words={mealList.excused} />;
  const [words, label] = tickWords(row, namesOf(row));
  const send = async () => {
    if (await write.send({ bookingId: row.id })) tick();
  };
  return (
    <>
      <Action
        words={words}
        look="quiet"
        icon="check"
        label={label}
        disabled={write.sending}
        onPress={() => void send()}
      />
      {write.failure && <Trouble failure={write.failure} again={() => void send()} />}
    </>
  );
}

const Phones = ({ delivery: { persons } }: { delivery: Delivery }) =>
  persons.map(({ phone }, i) =>
    phone ? (
      <Action
        key={i}
        words={mealList.call(phoneWords(phone))}
        look="quiet"
        icon="phone"
        onPress={() => callNumber(phone)}
      />
    ) : (
      <View key={i} className="soft">
        {mealList.noPhone}
      </View>
    ),
  );

export function Row({ row, dishes, ticked, tick, delivery }: RowProps) {
  const { persons, code, channel, walkIn, note, address } = row;
  return (
    <View className="card meals__row">
      <View className="meals__who">
        {address && <View className="strong">{address}</View>}
        {persons.map(({ name, dishes: ordered, diets = [] }, i) => (
          <View key={i}>
            <Text className="meals__name">{name || mealList.nameless}</Text>
            <View>{spaced(ordered.map((at) => dishes[at] ?? ''))}</View>
            {diets.length > 0 && (
              <View className="strong meals__diets">{spaced(diets.map((diet) => dietWords[diet]))}</View>
            )}
          </View>
        ))}
        <View className="soft">
          <Text className="whole">{mealList.code(code)}</Text>
        </View>
        {channel === 'take-away' && <Mark words={mealList.way(channel)} />}
        {walkIn && <Mark words={mealList.walkIn} />}
        {note && <View>{mealList.note(note)}</View>}
      </View>
      <View className="meals__do">
        <Tick row={row} ticked={ticked} tick={tick} />
        {delivery && <Phones delivery={delivery} />}
      </View>
    </View>
  );
}
