// Sentences below one another, each on its own: numbered where their order matters.
import { View } from '@tarojs/components';
import './lines.scss';

export const Lines = ({ lines, ordered }: { lines: readonly string[]; ordered?: boolean }) => (
  <>
    {lines.map((line, i) => (
      <View key={line} className="lines__one">
        <View className={ordered ? 'lines__number' : 'lines__dot'}>{ordered ? i + 1 : ''}</View>
        <View className="lines__text">{line}</View>
      </View>
    ))}
  </>
);
