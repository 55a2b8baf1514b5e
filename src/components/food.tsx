// A dish as it looks: its picture, or a drawn plate where there is none or it does not come. Both take the same room, and are
// decoration beside the title, so never read aloud.
import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import type { Dish } from '#domain/kinds/canteen';
import { plateOf } from '#words/dishes';
import { pictureSrc } from '../platform/picture-src';

export function Food({ dish }: { dish: Pick<Dish, 'title' | 'picture'> }) {
  const { picture } = dish;
  const [missing, setMissing] = useState('');
  if (!picture || missing === picture) return <View className={`food food--${plateOf(dish)}`} />;
  return (
    <View className="food food--shown">
      <Image
        className="food__picture"
        src={pictureSrc(picture)}
        mode="aspectFill"
        lazyLoad
        onError={() => setMissing(picture)}
      />
    </View>
  );
}
