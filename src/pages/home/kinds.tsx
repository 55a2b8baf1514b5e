// The kinds of services that a community has, each one entry: straight to the service where there is one, else to their list.
import { View } from '@tarojs/components';
import type { ServiceBrief } from '#contract/service';
import type { KindName } from '#domain/kinds/index';
import { kindWords } from '#words/kinds';
import { Icon } from '../../components/icon';
import { Press } from '../../platform/press';
import { goTo, matterOf, routes } from '../../routes';

const order: readonly KindName[] = ['canteen', 'counter', 'visit', 'daycare', 'event'];

function Entry({ kind, services }: { kind: KindName; services: readonly ServiceBrief[] }) {
  const [only, ...others] = services;
  if (!only) return null;
  const { name, hint } = kindWords[kind];
  const to = others.length === 0 ? matterOf(only) : undefined;
  return (
    <Press className="kinds__one" onPress={() => goTo(to ?? routes.kind(kind))}>
      <View className="kinds__icon">
        <Icon name={kind} />
      </View>
      <View className="kinds__body">
        <View className="strong">{name}</View>
        <View className="soft small kinds__hint">{hint}</View>
      </View>
    </Press>
  );
}

/** `services` lead somewhere, all of them. */
export const Kinds = ({ services }: { services: readonly ServiceBrief[] }) => (
  <View className="kinds">
    {order.map((kind) => (
      <Entry key={kind} kind={kind} services={services.filter((service) => service.kind === kind)} />
    ))}
  </View>
);
