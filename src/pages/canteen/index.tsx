// The canteen's menu of the week: a day, a meal, one or several dishes for a tray, how it is had; then on to the last look.
// What can be had is the functions' answer; who eats is asked on the page after this.
import { View } from '@tarojs/components';
import { canteen } from '#words/canteen';
import { Answered } from '../../components/answered';
import { Page } from '../../components/page';
import { cardOf, useShared } from '../../components/share';
import { useParam } from '../../routes';
import { useRead } from '../../state/read';
import { Order } from './order';
import './index.scss';

/** Today and the week after it: as far as people plan their meals. */
const LOOK_DAYS = 8;

export default function Canteen() {
  const serviceId = useParam('service');
  const wanted = { date: useParam('date'), start: Number(useParam('start')) };
  const service = useRead('service.get', { serviceId });
  useShared(service.value && cardOf(service.value));
  const times = useRead('service.times', { serviceId, days: LOOK_DAYS });
  const people = useRead('person.mine', null);
  return (
    <Page title={canteen.title} className="page--foot">
      <View className="inside">
        <Answered read={service}>
          {(found) => (
            <>
              <View className="soft">{`${found.communityName} · ${found.title}`}</View>
              <Answered read={times} rows={5}>
                {(view) => <Order service={found} view={view} people={people.value ?? []} wanted={wanted} />}
              </Answered>
            </>
          )}
        </Answered>
      </View>
    </Page>
  );
}
