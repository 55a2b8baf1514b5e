// The page one starts from: what is today, what is next, what can be done here.
// Someone who has chosen no community yet is led to the chooser.
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import type { HomeView } from '#contract/community';
import { home } from '#words/home';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { BookingCard } from '../../components/booking-card';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { Still } from '../../components/still';
import { callNumber } from '../../platform/phone';
import { goTo, replaceBy, routes } from '../../routes';
import { useChoices } from '../../state/choices';
import { useRead } from '../../state/read';
import { Banner } from './banner';
import { useFollowLink, useLink } from './link';
import { Matters, offeredOf } from './matters';
import './index.scss';

function Next({ view }: { view: HomeView }) {
  if (view.next) {
    return (
      <View className="home__next">
        <View className="home__next-title">{home.next}</View>
        <BookingCard booking={view.next} />
      </View>
    );
  }
  return <View className="home__quiet soft">{`${home.nothingNext}${home.nothingNextStep}`}</View>;
}

function Here({ view }: { view: HomeView }) {
  const services = offeredOf(view.services);
  return (
    <>
      {view.desks.map(({ id, name }) => (
        <Action
          key={id}
          words={home.deskOf(name)}
          look="quiet"
          icon="stamp"
          onPress={() => goTo(routes.desk(id))}
        />
      ))}
      <Next view={view} />
      <Section title={home.matters}>
        {services.length === 0 ? (
          <Still words={home.empty}>
            <View className="soft">{home.emptyStep}</View>
          </Still>
        ) : (
          <Matters services={services} />
        )}
      </Section>
      <Action
        words={home.callDesk}
        look="quiet"
        icon="phone"
        label={`${home.callDesk} ${view.community.phone}`}
        onPress={() => callNumber(view.community.phone)}
      />
    </>
  );
}

export default function Home() {
  const community = useChoices((choices) => choices.community);
  const linked = useLink();
  const communityId = linked || community?.id;
  const read = useRead('community.home', communityId ? { communityId } : undefined);
  useFollowLink(linked, read.value);
  useDidShow(() => {
    if (!communityId) replaceBy(routes.community());
  });
  return (
    <Page title={home.title} tab="home">
      <Banner communityName={community?.shortName ?? ''} />
      <View className="inside">
        <Answered read={read}>{(view) => <Here view={view} />}</Answered>
      </View>
    </Page>
  );
}
