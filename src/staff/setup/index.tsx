// Setting up a community's services, for its managers: which service, and the days on which all are closed.
// One service with its parts is service.tsx's.
import { View } from '@tarojs/components';
import type { ServicesView } from '#contract/desk-setup';
import { setup } from '#words/setup';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { Still } from '../../components/still';
import { Icon } from '../../components/icon';
import { Press } from '../../platform/press';
import { goTo, routes, useParam } from '../../routes';
import { useRead } from '../../state/read';
import { OnlyFor } from '../parts/only-for';
import { Closures } from './closures';
import { ServiceSetup } from './service';
import './index.scss';

interface ListProps {
  readonly communityId: string;
  readonly view: ServicesView;
  readonly again: () => void;
}

const List = ({ communityId, view, again }: ListProps) => (
  <>
    <Section title={setup.services}>
      {view.services.length === 0 && <Still words={setup.none} />}
      {view.services.map(({ id, title, state, sample }) => (
        <Press
          key={id}
          className="card card--booking"
          onPress={() => goTo(routes.staff('setup', communityId, { service: id }))}
        >
          <View className="row__body">
            <View className="strong">{title}</View>
            {state === 'paused' && <Mark words={setup.paused} tone="now" />}
            {sample && <View className="soft small">{setup.sample}</View>}
          </View>
          <Icon name="go" />
        </Press>
      ))}
    </Section>
    <Closures communityId={communityId} closures={view.closures} again={again} />
  </>
);

function Services({ communityId }: { readonly communityId: string }) {
  const read = useRead('desk.services', { communityId });
  return (
    <>
      <View className="heading">{setup.title}</View>
      <Note>{setup.hint}</Note>
      <OnlyFor role="manager" read={read}>
        {(view) => <List communityId={communityId} view={view} again={() => void read.again()} />}
      </OnlyFor>
    </>
  );
}

function One({ serviceId, begin }: { readonly serviceId: string; readonly begin: string }) {
  const read = useRead('desk.setup', { serviceId });
  return (
    <OnlyFor role="manager" read={read}>
      {(view) => <ServiceSetup key={serviceId} view={view} begin={begin} />}
    </OnlyFor>
  );
}

export default function Setup() {
  const communityId = useParam('community');
  const serviceId = useParam('service');
  const begin = useParam('part');
  return (
    <Page title={setup.title}>
      <View className="inside">
        {serviceId ? <One serviceId={serviceId} begin={begin} /> : <Services communityId={communityId} />}
      </View>
    </Page>
  );
}
