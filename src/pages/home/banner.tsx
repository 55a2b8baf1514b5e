// The picture of the place on top of the home page: hills, the red pagoda, today's date, whose community this is,
// and the entry to the version for elders.
import { Text, View } from '@tarojs/components';
import { dateAt } from '#domain/calendar';
import { dateWords, greetingWords, weekdayWords } from '#words/dates';
import { home } from '#words/home';
import { Icon } from '../../components/icon';
import { Press } from '../../platform/press';
import { goTo, routes } from '../../routes';
import { useChoices } from '../../state/choices';
import { useNow } from '../../state/now';

function ElderSwitch() {
  const { elder, showElder } = useChoices();
  return (
    <Press className="banner__elder" onPress={() => showElder(!elder)}>
      <Icon name="glasses" />
      <Text>{elder ? home.elderOff : home.elderOn}</Text>
    </Press>
  );
}

export function Banner({ communityName }: { communityName: string }) {
  const now = useNow();
  const today = dateAt(now);
  return (
    <View className="banner">
      <View className="banner__top">
        <View className="banner__name">
          <Text className="banner__product">{home.title}</Text>
          <Text className="small">{home.motto}</Text>
        </View>
        <ElderSwitch />
      </View>
      <View className="banner__hello">{home.greeting(greetingWords(now))}</View>
      <View className="banner__date">
        {dateWords(today)} {weekdayWords(today)}
      </View>
      <Press
        className="banner__community"
        label={`${communityName}，${home.changeCommunity}`}
        onPress={() => goTo(routes.community())}
      >
        <Icon name="place" />
        <Text className="strong">{communityName}</Text>
        <Text className="banner__change">{home.changeCommunity}</Text>
      </Press>
    </View>
  );
}
