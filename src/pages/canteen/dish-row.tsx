// One dish of a menu: its plate, its price, which wishes it meets, and whether it is still there; a press puts it on the tray.
import { View } from '@tarojs/components';
import type { Dish } from '#domain/kinds/canteen';
import { canteen } from '#words/canteen';
import { dietWords, leftWords } from '#words/dishes';
import { yuanWords } from '#words/prices';
import { Food } from '../../components/food';
import { Icon } from '../../components/icon';
import { Mark } from '../../components/mark';
import { Press } from '../../platform/press';

interface DishRowProps {
  readonly dish: Dish;
  readonly left: number;
  /** It may be put on the tray. */
  readonly toBeHad: boolean;
  readonly chosen: boolean;
  readonly onPress: () => void;
}

export function DishRow({ dish, left, toBeHad, chosen, onPress }: DishRowProps) {
  const price = yuanWords(dish.priceFen);
  const few = leftWords(left);
  return (
    <Press
      className={`dish ${chosen ? 'dish--chosen' : ''}`}
      role="checkbox"
      chosen={chosen}
      label={canteen.chosen(dish.title, [price, few].filter(Boolean).join('，'))}
      disabled={!toBeHad}
      onPress={onPress}
    >
      <Food dish={dish} />
      <View className="dish__body">
        <View className="strong">{dish.title}</View>
        <View className="dish__marks">
          <View className="dish__price">{price}</View>
          {few && <Mark words={few} tone={left > 0 ? 'now' : 'over'} />}
          {(dish.diets ?? []).map((diet) => (
            <Mark key={diet} words={dietWords[diet]} tone="good" />
          ))}
        </View>
      </View>
      <View className="choice__box">{chosen && <Icon name="check" />}</View>
    </Press>
  );
}
