// The services of a community under their headings, each on its porcelain plate.
import { Text, View } from '@tarojs/components';
import type { ServiceBrief } from '#contract/service';
import { phrases } from '#words/phrases';
import { Press } from '../platform/press';
import { goTo, matterOf } from '../routes';
import { Icon } from './icon';
import { Mark } from './mark';

/** Services that lead somewhere. */
export const offeredOf = (services: readonly ServiceBrief[]): readonly ServiceBrief[] =>
  services.filter((service) => matterOf(service) !== undefined);

/** The services by their group, groups in the order in which they first appear. */
export function groupsOf(services: readonly ServiceBrief[]): { group: string; services: ServiceBrief[] }[] {
  const groups = new Map<string, ServiceBrief[]>();
  for (const service of services) groups.set(service.group, [...(groups.get(service.group) ?? []), service]);
  return [...groups].map(([group, members]) => ({ group, services: members }));
}

function Matter({ service, first }: { service: ServiceBrief; first: boolean }) {
  const matter = matterOf(service);
  if (!matter) return null;
  return (
    <Press className={`row ${first ? 'row--first' : ''}`} onPress={() => goTo(matter)}>
      <View className="row__body">
        <View className="matters__title">
          <Text className="strong">{service.title}</Text>
          {service.state === 'paused' && <Mark words={phrases.paused} tone="over" icon="cross" />}
          {service.sample && <Mark words={phrases.sample} />}
        </View>
        <View className="soft small matters__summary">{service.summary}</View>
      </View>
      <Icon name="go" />
    </Press>
  );
}

export const Matters = ({ services }: { services: readonly ServiceBrief[] }) => (
  <>
    {groupsOf(services).map(({ group, services: members }) => (
      <View key={group} className="card">
        <View className="matters__group">
          <Text className="plate">{[...group][0]}</Text>
          <Text className="matters__name">{group}</Text>
        </View>
        {members.map((service, i) => (
          <Matter key={service.id} service={service} first={i === 0} />
        ))}
      </View>
    ))}
  </>
);
