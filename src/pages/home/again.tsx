// The same again in one tap: the last thing somebody had booked here, for the same persons; meals have their own card.
import { View } from '@tarojs/components';
import type { MineView } from '#contract/booking';
import type { ServiceBrief } from '#contract/service';
import { home } from '#words/home';
import { namesWords } from '#words/names';
import { Icon } from '../../components/icon';
import { Press } from '../../platform/press';
import { goAgain, lastOver } from '../../state/again';

interface AgainProps {
  readonly mine: MineView;
  /** What can be booked here. */
  readonly services: readonly ServiceBrief[];
}

export function Again({ mine, services }: AgainProps) {
  const open = services.filter(({ kind, state }) => kind !== 'canteen' && state === 'open');
  const last = lastOver(mine, ({ serviceId }) => open.some(({ id }) => id === serviceId));
  if (!last) return null;
  return (
    <Press className="card card--booking" onPress={() => goAgain(last)}>
      <Icon name="again" />
      <View className="row__body">
        <View className="strong">{home.again(last.title)}</View>
        <View className="soft small">{home.againHint(namesWords(last.persons))}</View>
      </View>
      <Icon name="go" />
    </Press>
  );
}
