// A part of a page under its own heading.
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <View className="section">
    <View className="section__title">{title}</View>
    {children}
  </View>
);
