// One of those who eat: name and dishes first, the code to compare, and the tick (tick.tsx). The phone of a delivery stands there once it was looked at.
import { Text, View } from '@tarojs/components';
import type { Delivery, MealRow } from '#contract/desk-canteen';
import { mealList } from '#words/desk-canteen';
import { dietWords } from '#words/dishes';
import { phoneWords } from '#words/phones';
import { Action } from '../../components/action';
import { Mark } from '../../components/mark';
import { callNumber } from '../../platform/phone';
import { Tick, type TickProps } from './tick';

interface RowProps {
  readonly row: MealRow;
  readonly dishes: readonly string[];
  /** Absent while nobody is ticked off. */
  readonly tick?: Omit<TickProps, 'row'>;
  readonly delivery?: Delivery;
}

const spaced = (words: readonly string[]): string => words.join('，');

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

export function Row({ row, dishes, tick, delivery }: RowProps) {
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
        {tick && <Tick row={row} {...tick} />}
        {delivery && <Phones delivery={delivery} />}
      </View>
    </View>
  );
}
