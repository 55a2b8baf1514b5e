// What a page shows that has nothing to show: a sentence, and a next step.
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

export const Still = ({ words, children }: { words: string; children?: ReactNode }) => (
  <View className="still">
    <View className="still__plate" />
    <View className="saying">{words}</View>
    {children}
  </View>
);
