// About oneself: how the pages look, which community is mine, whom I book for; the way to the desk for those who work there.
import { View } from '@tarojs/components';
import { me } from '#words/me';
import { Choice } from '../../components/choice';
import { Icon, type IconName } from '../../components/icon';
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
  readonly to: string;
}

const Way = ({ icon, name, hint, to }: WayProps) => (
  <Press className="card card--booking" onPress={() => goTo(to)}>
    <Icon name={icon} />
    <View className="row__body">
      <View className="strong">{name}</View>
      {hint && <View className="soft small">{hint}</View>}
    </View>
    <Icon name="go" />
  </Press>
);

export default function Me() {
  const community = useChoices((choices) => choices.community);
  const { value } = useRead('community.home', community && { communityId: community.id });
  return (
    <Page title={me.title} tab="me">
      <View className="inside">
        <View className="heading">{me.title}</View>
        <Way icon="people" name={me.people} hint={me.peopleHint} to={routes.people()} />
        <Way icon="refresh" name={me.standing} hint={me.standingHint} to={routes.standings()} />
        <Way
          icon="place"
          name={`${me.community}：${community?.shortName ?? me.noCommunity}`}
          hint={me.change}
          to={routes.community()}
        />
        {(value?.desks ?? []).map(({ id, name }) => (
          <Way key={id} icon="stamp" name={me.deskOf(name)} to={routes.desk(id)} />
        ))}
        <Look />
      </View>
    </Page>
  );
}
