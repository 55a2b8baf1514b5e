// One meal of a day: when it is eaten, until when one may order, its dishes, and what to do when there is nothing to order.
import { Text, View } from '@tarojs/components';
import type { DayView, SlotView } from '#contract/service';
import type { LineRule } from '#domain/line';
import { canteen, untilWords } from '#words/canteen';
import { spanWords } from '#words/dates';
import { Choice } from '../../components/choice';
import { Note } from '../../components/note';
import { Whole } from '../../components/whole';
import { useNow } from '../../state/now';
import { DishRow } from './dish-row';
import { isToBeHad, mayOrder, mealStateOf, portionsLeft, type MealState } from './meal-state';
import type { TrayInHand } from './tray';

interface MealProps {
  readonly title: string;
  readonly day: DayView;
  readonly slot: SlotView;
  readonly line?: LineRule;
  readonly inHand: TrayInHand;
}

/** A meal of which nothing can be had any more: its dishes would only be in the way of the next one's. */
const overWords: { readonly [S in MealState]?: string } = {
  over: canteen.over,
  closed: canteen.closedMeal,
};

/** What stands before the dishes, where there is something to say. */
function Before({ slot, state }: { slot: SlotView; state: MealState }) {
  if (state === 'full') return <Note>{canteen.full}</Note>;
  if (state === 'line') return <Note>{canteen.waits(slot.waiting)}</Note>;
  return slot.waiting > 0 ? <View className="soft small">{canteen.somebodyWaits}</View> : null;
}

export function Meal({ title, day, slot, line, inHand }: MealProps) {
  const now = useNow();
  const { tray, isOf, toggle, put } = inHand;
  const state = mealStateOf(slot, line);
  const over = overWords[state];
  const menu = over ? [] : (slot.menu ?? []);
  const mine = isOf(day, slot);
  return (
    <View className="meal">
      <View className="meal__head">
        <Text className="meal__title whole">{title}</Text>
        <View>
          <Whole words={spanWords(slot.start, slot.end)} />
        </View>
        {mayOrder(state) && <Text className="whole soft">{untilWords(slot.bookUntil, day.date, now)}</Text>}
      </View>
      {over && <View className="soft">{over}</View>}
      <Before slot={slot} state={state} />
      {menu.map((dish) => (
        <DishRow
          key={dish.id}
          dish={dish}
          left={portionsLeft(slot, dish)}
          toBeHad={isToBeHad(slot, state, dish)}
          chosen={mine && tray.dishes.some(({ id }) => id === dish.id)}
          onPress={() => toggle(day, slot, dish)}
        />
      ))}
      {menu.length === 0 && mayOrder(state) && (
        <>
          <Note>{canteen.unwritten}</Note>
          <Choice kind="radio" chosen={mine} onPress={() => put(day, slot, [])}>
            {canteen.plain}
          </Choice>
        </>
      )}
    </View>
  );
}
