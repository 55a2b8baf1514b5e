// Communities below one another, each to be chosen with one press.
import { Text, View } from '@tarojs/components';
import type { CommunityBrief } from '#contract/community';
import { community as words } from '#words/community';
import { Icon } from '../../components/icon';
import { Press } from '../../platform/press';
import { routes, startFrom } from '../../routes';
import { useChoices } from '../../state/choices';

interface CommunitiesProps<C extends CommunityBrief> {
  readonly list: readonly C[];
  /** Said beside all of them. */
  readonly street?: string;
  /** Said below each. */
  readonly hint?: (community: C) => string;
}

export function Communities<C extends CommunityBrief>({ list, street, hint }: CommunitiesProps<C>) {
  const { community: chosen, chooseCommunity } = useChoices();
  const choose = (one: CommunityBrief) => {
    chooseCommunity(one);
    startFrom(routes.home());
  };
  return (
    <View className="card">
      {list.map((one, i) => (
        <Press key={one.id} className={`row ${i === 0 ? 'row--first' : ''}`} onPress={() => choose(one)}>
          <View className="row__body">
            <Text className="strong">{one.shortName}</Text>
            {street && <Text className="soft"> {street}</Text>}
            {hint && <View>{hint(one)}</View>}
            {one.id === chosen?.id && <View className="soft small">{words.here}</View>}
          </View>
          <Icon name="go" />
        </Press>
      ))}
    </View>
  );
}
