// How much there is of everything today: what wants doing stands out as soon as there is any.
import { View } from '@tarojs/components';
import type { QueueView } from '#contract/desk';
import { desk } from '#words/desk';

interface Number {
  readonly words: string;
  readonly count: number;
  readonly urgent?: boolean;
}

const numbersOf = ({ counts, calls }: QueueView): Number[] => [
  { words: desk.parts.pending, count: counts.pending, urgent: counts.pending > 0 },
  { words: desk.parts.overdue, count: counts.overdue, urgent: counts.overdue > 0 },
  { words: desk.parts.now, count: counts.now },
  { words: desk.parts.here, count: counts.here },
  { words: desk.parts.soon, count: counts.soon },
  { words: desk.parts.done, count: counts.done },
  { words: desk.parts.missed, count: counts.missed },
  ...(calls ? [{ words: desk.callsOwed, count: calls.open, urgent: calls.overdue > 0 }] : []),
];

export const Glance = ({ queue }: { queue: QueueView }) => (
  <View className="glance" ariaLabel={desk.glance}>
    {numbersOf(queue).map(({ words, count, urgent }) => (
      <View key={words} className={`glance__one ${urgent ? 'glance__one--now' : ''}`}>
        <View className="soft small">{words}</View>
        <View className="glance__number">{count}</View>
      </View>
    ))}
  </View>
);
