// The days of the week and the meals of the one that is looked at. The version for elders shows the nearest days and one meal.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DayView, ServiceView, SlotView, TimesView } from '#contract/service';
import { lunchIn } from '#domain/kinds/canteen';
import { canteen } from '#words/canteen';
import { closedWords } from '#words/closed';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { useChoices } from '../../state/choices';
import { DayList } from '../times/day-list';
import { mayOrder, mealStateOf } from './meal-state';
import { Meal } from './meal';
import type { TrayInHand } from './tray';

/** Which day and meal a link leads to. */
export interface Wanted {
  readonly date: string;
  readonly start: number;
}

interface MenuProps {
  readonly service: ServiceView;
  readonly view: TimesView;
  readonly inHand: TrayInHand;
  readonly wanted: Wanted;
}

type DayProps = Pick<MenuProps, 'service' | 'inHand' | 'wanted'> & { readonly day: DayView };

function titleOf({ offer }: ServiceView, { start }: SlotView): string {
  const meals = offer?.kind === 'canteen' ? offer.meals : [];
  return meals.find((meal) => meal.start === start)?.title ?? '';
}

/** The meal that is meant: the link's, the one on the tray, the lunch that can be ordered, or the first that can. */
function meant({ service, day, inHand, wanted }: DayProps): SlotView | undefined {
  const orderable = day.slots.filter((slot) => mayOrder(mealStateOf(slot, service.rules.line)));
  const { near } = inHand.tray;
  const lunch = lunchIn(day.slots);
  return (
    day.slots.find(({ start }) => wanted.date === day.date && start === wanted.start) ??
    day.slots.find(({ start }) => near?.date === day.date && start === near.start) ??
    orderable.find((slot) => slot === lunch) ??
    orderable[0] ??
    day.slots[0]
  );
}

function Meals(props: DayProps) {
  const { service, day, inHand } = props;
  const elder = useChoices((choices) => choices.elder);
  const [picked, setPicked] = useState<number>();
  if (day.closed) {
    return <Note>{canteen.closedDay(closedWords(day.closed.reason, day.closed.name))}</Note>;
  }
  if (day.slots.length === 0) return <Note>{canteen.emptyDay}</Note>;
  const open = day.slots.find(({ start }) => start === picked) ?? meant(props);
  const shown = elder ? day.slots.filter((slot) => slot === open) : day.slots;
  return (
    <View className="canteen__meals">
      {shown.map((slot) => (
        <Meal
          key={slot.start}
          title={titleOf(service, slot)}
          day={day}
          slot={slot}
          line={service.rules.line}
          inHand={inHand}
        />
      ))}
      {day.slots
        .filter((slot) => !shown.includes(slot))
        .map((slot) => (
          <Action
            key={slot.start}
            words={canteen.show(titleOf(service, slot))}
            look="quiet"
            onPress={() => setPicked(slot.start)}
          />
        ))}
    </View>
  );
}

export function Menu({ service, view, inHand, wanted }: MenuProps) {
  const [picked, setPicked] = useState<string>();
  const { line } = service.rules;
  const { days } = view;
  const hasMeal = ({ slots }: DayView) => slots.some((slot) => mayOrder(mealStateOf(slot, line)));
  const dayOn = (date: string | undefined) => days.find((day) => day.date === date);
  const chosen =
    dayOn(picked) ?? dayOn(wanted.date) ?? dayOn(inHand.tray.near?.date) ?? days.find(hasMeal) ?? days[0];
  return (
    <>
      {!days.some(hasMeal) && <Note tone="warning">{canteen.none}</Note>}
      <DayList days={days} today={view.today} line={line} chosen={chosen} onChoose={setPicked}>
        {chosen && <Meals key={chosen.date} service={service} day={chosen} inHand={inHand} wanted={wanted} />}
      </DayList>
    </>
  );
}
