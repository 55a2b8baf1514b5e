// How much there is of everything today, each number the way to it: what wants doing stands out as soon as there is any.
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { QueueView } from '#contract/desk';
import type { DayPart } from '#domain/desk-day';
import { desk } from '#words/desk';
import { Press } from '../../platform/press';
import { goTo, routes } from '../../routes';

/** Where on the page a part of the day stands. */
export const placeOf = (part: DayPart): string => `desk-${part}`;

const FOLDED = ['soon', 'done', 'missed'] as const satisfies readonly DayPart[];
const IN_VIEW = ['pending', 'overdue', 'now', 'here'] as const satisfies readonly DayPart[];
const URGENT: readonly DayPart[] = ['pending', 'overdue'];

interface GlanceProps {
  readonly communityId: string;
  readonly queue: QueueView;
  /** Opens a part that is folded. */
  readonly open: (part: DayPart) => void;
}

interface NumberProps {
  readonly words: string;
  readonly count: number;
  readonly urgent?: boolean;
  readonly go: () => void;
}

/** There is nothing to go to where there is none. */
function Number({ words, count, urgent, go }: NumberProps) {
  const look = `glance__one ${urgent && count > 0 ? 'glance__one--now' : ''}`;
  const inside = (
    <>
      <View className="soft small">{words}</View>
      <View className="glance__number">{count}</View>
    </>
  );
  if (count === 0) return <View className={look}>{inside}</View>;
  return (
    <Press className={look} onPress={go}>
      <View>{inside}</View>
    </Press>
  );
}

export function Glance({ communityId, queue: { counts, calls }, open }: GlanceProps) {
  const go = (part: DayPart) => {
    open(part);
    void Taro.pageScrollTo({ selector: `#${placeOf(part)}`, offsetTop: -64 });
  };
  return (
    <View className="glance" ariaLabel={desk.glance}>
      {[...IN_VIEW, ...FOLDED].map((part) => (
        <Number
          key={part}
          words={desk.parts[part]}
          count={counts[part]}
          urgent={URGENT.includes(part)}
          go={() => go(part)}
        />
      ))}
      {calls && (
        <Number
          words={desk.callsOwed}
          count={calls.open}
          urgent={calls.overdue > 0}
          go={() => goTo(routes.staff('calls', communityId))}
        />
      )}
    </View>
  );
}
