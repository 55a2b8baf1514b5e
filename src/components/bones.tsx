// The shape of what is about to come, while it is being fetched.
import { View } from '@tarojs/components';
import { phrases } from '#words/phrases';

export const Bones = ({ rows = 4 }: { rows?: number }) => (
  <View className="bones">
    <View className="soft">{phrases.loading}</View>
    {Array.from({ length: rows }, (_, i) => (
      <View key={i} className="bones__row" />
    ))}
  </View>
);
