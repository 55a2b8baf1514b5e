// A meal of a canteen: the nearest day, the dishes, how it is had and where it goes; the parts are those of the residents' page.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PersonView } from '#contract/person';
import { book as words } from '#words/desk-book';
import { canteen } from '#words/canteen';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Menu } from '../../pages/canteen/menu';
import { Serving } from '../../pages/canteen/serving';
import { servingFault } from '../../pages/canteen/serving-fault';
import { trayOn } from '../../pages/canteen/tray';
import type { ChooserProps, OfferOf } from './chooser';
import '../../pages/canteen/index.scss';
import '../../pages/times/index.scss';

const NOWHERE = { date: '', start: -1 };

export function Meal({
  service,
  offer,
  view,
  persons,
  draft,
  change,
  ready,
}: ChooserProps & { readonly offer: OfferOf<'canteen'> }) {
  const [tried, setTried] = useState(false);
  const inHand = trayOn(service, view.days, draft, change);
  const { tray } = inHand;
  const fault = tray.slot ? servingFault(tray) : words.needDish;
  // The parts know people as their family keeps them; of a desk's people they need the name and the home.
  const people = persons.map((person): PersonView => ({ ...person, relation: 'resident' }));
  const next = () => {
    setTried(true);
    if (!fault) ready();
  };
  return (
    <>
      <View className="heading">{words.pickMeal}</View>
      {tray.gone && <Note tone="warning">{canteen.dishGone}</Note>}
      <Menu service={service} view={view} inHand={inHand} wanted={NOWHERE} />
      <Serving
        offer={offer}
        people={people}
        inHand={inHand}
        wrongAddress={tried && tray.slot ? fault : undefined}
      />
      {tried && fault && <Note tone="warning">{fault}</Note>}
      <Action words={words.readBack} icon="check" onPress={next} />
    </>
  );
}
