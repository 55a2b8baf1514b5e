// One canteen's menu with the tray in hand: what is chosen stands in the foot with its price, and leads on to the last look.
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { PersonView } from '#contract/person';
import type { ServiceView, TimesView } from '#contract/service';
import { dateAt } from '#domain/calendar';
import { canteen } from '#words/canteen';
import { dayWords, nearWords, timeWords } from '#words/dates';
import { phrases } from '#words/phrases';
import { trays } from '#words/trays';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { callNumber } from '../../platform/phone';
import { goTo, routes } from '../../routes';
import { useNow } from '../../state/now';
import { Menu, type Wanted } from './menu';
import { Serving } from './serving';
import { servingFault } from './serving-fault';
import { useTray, type FilledTray } from './tray';

const totalOf = ({ dishes }: FilledTray): number => dishes.reduce((sum, { priceFen }) => sum + priceFen, 0);

interface FootProps {
  readonly service: ServiceView;
  readonly tray: FilledTray;
  readonly fault?: string;
  readonly onNext: () => void;
}

function Foot({ service, tray, fault, onNext }: FootProps) {
  const today = dateAt(useNow());
  const { day, slot, dishes } = tray;
  if (!day || !slot) return null;
  const meals = service.offer?.kind === 'canteen' ? service.offer.meals : [];
  const meal = meals.find(({ start }) => start === slot.start)?.title ?? timeWords(slot.start);
  const when = nearWords(day.date, today) || dayWords(day.date, today);
  return (
    <View className="foot">
      {fault && <Note tone="warning">{fault}</Note>}
      <View className="canteen__tray">
        <Text className="whole">{canteen.tray(`${when}${meal}`, dishes.length)}</Text>
        {dishes.length > 0 && <Text className="whole strong">{canteen.total(totalOf(tray))}</Text>}
      </View>
      <Action words={tray.wait ? canteen.wait : canteen.next} icon="check" onPress={onNext} />
    </View>
  );
}

interface OrderProps {
  readonly service: ServiceView;
  readonly view: TimesView;
  readonly people: readonly PersonView[];
  readonly wanted: Wanted;
}

export function Order({ service, view, people, wanted }: OrderProps) {
  const inHand = useTray(service, view.days);
  const [tried, setTried] = useState(false);
  const { tray } = inHand;
  const fault = tried ? servingFault(tray) : undefined;
  const next = () => {
    setTried(true);
    if (!servingFault(tray)) goTo(routes.confirm(service.id));
  };
  if (service.offer?.kind !== 'canteen') return <Note>{canteen.notCanteen}</Note>;
  return (
    <>
      <View className="heading">{canteen.heading}</View>
      <View className="soft canteen__hint">{canteen.hint}</View>
      {tray.gone && <Note tone="warning">{canteen.dishGone}</Note>}
      {inHand.apart && <Note>{trays.elsewhere}</Note>}
      <Menu service={service} view={view} inHand={inHand} wanted={wanted} />
      <View className="soft small canteen__subsidy">{canteen.subsidy}</View>
      <Serving offer={service.offer} people={people} inHand={inHand} wrongAddress={fault} />
      <Action
        words={canteen.standing}
        look="quiet"
        icon="refresh"
        onPress={() => goTo(routes.standing(service.id))}
      />
      <Action
        words={phrases.callNumber(service.notice.phone)}
        look="quiet"
        icon="phone"
        onPress={() => callNumber(service.notice.phone)}
      />
      <View className={`canteen__room ${fault ? 'canteen__room--more' : ''}`} />
      <Foot service={service} tray={tray} fault={fault} onNext={next} />
    </>
  );
}
