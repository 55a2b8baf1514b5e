// One line that says how many messages nobody has read, and leads to them; nothing when there are none.
import { View } from '@tarojs/components';
import type { MineView } from '#contract/booking';
import { home } from '#words/home';
import { Icon } from '../../components/icon';
import { Press } from '../../platform/press';
import { goTo, routes } from '../../routes';

export const News = ({ unread }: Pick<MineView, 'unread'>) =>
  unread === 0 ? null : (
    <Press className="card card--booking home__news" onPress={() => goTo(routes.messages())}>
      <Icon name="bell" />
      <View className="row__body strong">{home.news(unread)}</View>
      <Icon name="go" />
    </Press>
  );
