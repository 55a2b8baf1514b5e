// The page one starts from: what is today, what is next, what can be done here. The version for elders has fewer things on it.
// Someone who has chosen no community yet is led to the chooser.
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import type { MineView } from '#contract/booking';
import type { HomeView } from '#contract/community';
import { home } from '#words/home';
import { kindWords } from '#words/kinds';
import { share } from '#words/share';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Matters, offeredOf } from '../../components/matters';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { useShared } from '../../components/share';
import { Still } from '../../components/still';
import { Trouble } from '../../components/trouble';
import type { NoAnswer } from '../../platform/call';
import { callNumber } from '../../platform/phone';
import { goTo, replaceBy, routes } from '../../routes';
import { useChoices } from '../../state/choices';
import { useRead, type Read } from '../../state/read';
import { Again } from './again';
import { Banner } from './banner';
import { Kinds } from './kinds';
import { useFollowLink, useLink } from './link';
import { LunchCard } from './lunch-card';
import { News } from './news';
import { Next } from './next';
import './index.scss';

const Call = ({ phone }: { phone: string }) => (
  <Action
    words={home.callDesk}
    look="quiet"
    icon="phone"
    label={`${home.callDesk} ${phone}`}
    onPress={() => callNumber(phone)}
  />
);

/** What can be done here, by kind; matters of the counter one by one as well, where there is room for them. */
function Offer({ services, elder }: { services: HomeView['services']; elder: boolean }) {
  const offered = offeredOf(services);
  const counter = offered.filter(({ kind }) => kind === 'counter');
  return (
    <>
      <Section title={home.matters}>
        {offered.length === 0 ? (
          <Still words={home.empty}>
            <View className="soft">{home.emptyStep}</View>
          </Still>
        ) : (
          <Kinds services={offered} />
        )}
      </Section>
      {!elder && counter.length > 0 && (
        <Section title={kindWords.counter.name}>
          <Matters services={counter} />
        </Section>
      )}
    </>
  );
}

interface HereProps {
  readonly view: HomeView;
  readonly mine: Read<MineView>;
  /** Why one's own bookings are not known, where the rest is. */
  readonly trouble?: NoAnswer;
}

// What comes later stands in a box of its own: the mini-program sends everything behind a thing that is put in between anew.
function Here({ view, mine, trouble }: HereProps) {
  const elder = useChoices((choices) => choices.elder);
  const canteen = view.services.find(({ kind, state }) => kind === 'canteen' && state === 'open');
  return (
    <>
      <View>
        {view.desks.map(({ id, name }) => (
          <Action
            key={id}
            words={home.deskOf(name)}
            look="quiet"
            icon="stamp"
            onPress={() => goTo(routes.desk(id))}
          />
        ))}
        {trouble && <Trouble failure={trouble} again={() => void mine.again()} />}
        <Next next={view.next} mine={mine.value} />
        {mine.value && <News unread={mine.value.unread} />}
      </View>
      <View>{canteen && <LunchCard canteenId={canteen.id} mine={mine} />}</View>
      {elder && <Call phone={view.community.phone} />}
      <View>{mine.value && <Again mine={mine.value} services={view.services} />}</View>
      <Offer services={view.services} elder={elder} />
      {!elder && <Call phone={view.community.phone} />}
    </>
  );
}

export default function Home() {
  const community = useChoices((choices) => choices.community);
  const linked = useLink();
  const communityId = linked || community?.id;
  const read = useRead('community.home', communityId ? { communityId } : undefined);
  const mine = useRead('booking.mine', communityId ? null : undefined);
  useFollowLink(linked, read.value);
  useShared(
    community && { title: share.home(community.shortName), to: routes.home({ community: community.id }) },
  );
  useDidShow(() => {
    if (!communityId) replaceBy(routes.community());
  });
  return (
    <Page title={home.title} tab="home">
      <Banner communityName={community?.shortName ?? ''} />
      <View className="inside">
        <Answered read={read}>
          {(view) => <Here view={view} mine={mine} trouble={read.failure ? undefined : mine.failure} />}
        </Answered>
      </View>
    </Page>
  );
}
