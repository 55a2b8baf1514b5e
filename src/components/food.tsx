// A drawn plate for a dish: decoration beside its title, so never read aloud.
import { View } from '@tarojs/components';
import type { Dish } from '#domain/kinds/canteen';
import { plateOf } from '#words/dishes';

export const Food = ({ dish }: { dish: Pick<Dish, 'title'> }) => (
  <View className={`food food--${plateOf(dish)}`} />
);
