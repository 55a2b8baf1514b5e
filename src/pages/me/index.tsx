// About oneself: what one was told, whom I book for, how the pages look, which community is mine, what is kept of me;
// the way to the desk for those who work there.
import { View } from '@tarojs/components';
import { me } from '#words/me';
import { Choice } from '../../components/choice';
import { Icon, type IconName } from '../../components/icon';
import { Mark } from '../../components/mark';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { Press } from '../../platform/press';
import { goTo, routes } from '../../routes';
import { useChoices } from '../../state/choices';
import { useRead } from '../../state/read';

function Look() {
  const { elder, showElder } = useChoices();
  const looks = [
    { isElder: false, name: me.standard, hint: me.standardHint },
    { isElder: true, name: me.elder, hint: me.elderHint },
  ];
  return (
    <Section title={me.look}>
      {looks.map(({ isElder, name, hint }) => (
        <Choice key={name} kind="radio" chosen={elder === isElder} onPress={() => showElder(isElder)}>
          <View className="strong">{name}</View>
          <View className="soft small">{hint}</View>
        </Choice>
      ))}
    </Section>
  );
}

interface WayProps {
  readonly icon: IconName;
  readonly name: string;
  readonly hint?: string;
  /** What is new there. */
  readonly news?: string;
  readonly to: string;
}

const Way = ({ icon, name, hint, news, to }: WayProps) => (
  <Press className="card card--booking" onPress={() => goTo(to)}>
    <Icon name={icon} />
    <View className="row__body">
      <View className="strong">{name}</View>
      {news && <Mark words={news} tone="now" icon="bell" />}
      {hint && !news && <View className="soft small">{hint}</View>}
    </View>
    <Icon name="go" />
  </Press>
);

function ToMessages() {
  const unread = useRead('booking.mine', null).value?.unread ?? 0;
  return (
    <Way
      icon="bell"
      name={me.messages}
      hint={me.messagesHint}
      news={unread > 0 ? me.unreadMessages(unread) : undefined}
      to={routes.messages()}
    />
  );
}

export default function Me() {
  const { community, elder } = useChoices();
  const { value } = useRead('community.home', community && { communityId: community.id });
  return (
    <Page title={me.title} tab="me">
      <View className="inside">
        <View className="heading">{me.title}</View>
        <ToMessages />
        <Way icon="people" name={me.people} hint={me.peopleHint} to={routes.people()} />
        <Way icon="refresh" name={me.standing} hint={me.standingHint} to={routes.standings()} />
        <Way
          icon="place"
          name={`${me.community}：${community?.shortName ?? me.noCommunity}`}
          hint={me.change}
          to={routes.community()}
        />
        <Way icon="clock" name={me.around} hint={me.aroundHint} to={routes.map()} />
        <Way icon="paper" name={me.privacy} hint={me.privacyHint} to={routes.privacy()} />
        {(value?.desks ?? []).map(({ id, name }) => (
          <Way key={id} icon="stamp" name={me.deskOf(name)} to={routes.desk(id)} />
        ))}
        {!elder && <Way icon="stamp" name={me.join} to={routes.staff('join', '')} />}
        <Look />
      </View>
    </Page>
  );
}
