// Changes one meal's menu: its dishes in fields, written whole. Where somebody else has changed it since it was read, it says so
// and shows it as it is now. What may be written is the functions' answer.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MenuMeal } from '#contract/desk-canteen';
import type { Diet } from '#domain/kinds/canteen';
import { menus } from '#words/desk-canteen';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import { newRequestId } from '../../platform/request-id';
import { useWrite } from '../../state/write';
import { DishFields } from './dish-fields';
import { dishesOf, draftOf, faultsOf, MOST_DISHES, type DishDraft } from './draft';
import { isOf, useUnsaved } from './unsaved';

interface EditorProps {
  readonly communityId: string;
  readonly serviceId: string;
  readonly date: string;
  readonly meal: MenuMeal;
  readonly diets: readonly Diet[];
  readonly saved: () => void;
  /** Nothing is changed, or it has to be looked at anew. */
  readonly leave: (anew: boolean) => void;
}

const newDish = (): DishDraft => ({
  ...{ id: newRequestId(), title: '', yuan: '', portions: '', diets: [], ordered: 0 },
});

/** What was typed is kept until it is saved or left, wherever one goes meanwhile. */
function useDishes({ serviceId, date, meal }: EditorProps) {
  const of = { serviceId, date, start: meal.start };
  const begun = useUnsaved(({ all }) => all.find((one) => isOf(one, of)));
  const keep = useUnsaved((all) => all.keep);
  const [before] = useState(() => draftOf(meal));
  const { dishes = before, mark = meal.mark } = begun ?? {};
  // A picture comes seconds later: into what is there by then.
  const setDishes = (next: (all: readonly DishDraft[]) => readonly DishDraft[]) => {
    const now = useUnsaved.getState().all.find((one) => isOf(one, of)) ?? { dishes, mark };
    keep({ ...of, title: meal.title, mark: now.mark, dishes: next(now.dishes) });
  };
  return { dishes, mark, setDishes };
}

function useEditor(props: EditorProps) {
  const { serviceId, date, meal, saved } = props;
  const { dishes, mark, setDishes } = useDishes(props);
  const [tried, setTried] = useState(false);
  const write = useWrite('desk.writeMenu');
  const right = dishesOf(dishes);
  const save = async () => {
    setTried(true);
    if (!right) return;
    const menu = right.map((dish) => ({ ...dish, diets: [...(dish.diets ?? [])] }));
    const time = { serviceId, date, start: meal.start };
    if (await write.send({ ...time, dishes: menu, seen: mark })) saved();
  };
  const change = (id: string, by: Partial<DishDraft>) =>
    setDishes((all) => all.map((one) => (one.id === id ? { ...one, ...by } : one)));
  const drop = (id: string) => setDishes((all) => all.filter((one) => one.id !== id));
  const add = () => setDishes((all) => [...all, newDish()]);
  return { dishes, tried, right, write, save, change, drop, add };
}

export function Editor(props: EditorProps) {
  const { communityId, diets, leave } = props;
  const { dishes, tried, right, write, save, change, drop, add } = useEditor(props);
  const { failure, sending } = write;
  if (failure?.kind === 'refused' && failure.refusal.code === 'STATE_CHANGED')
    return (
      <Note tone="warning">
        <View>{menus.faster}</View>
        <Action words={menus.look} look="quiet" onPress={() => leave(true)} />
      </Note>
    );
  return (
    <View className="menu__editor">
      {dishes.map((dish, i) => (
        <DishFields
          key={dish.id}
          communityId={communityId}
          nth={i + 1}
          dish={dish}
          faults={tried ? faultsOf(dish, dishes) : []}
          diets={diets}
          change={(by) => change(dish.id, by)}
          drop={() => drop(dish.id)}
        />
      ))}
      {dishes.length < MOST_DISHES && <Action words={menus.add} look="quiet" icon="add" onPress={add} />}
      {tried && !right && <Note tone="warning">{dishes.length === 0 ? menus.faultNone : menus.faults}</Note>}
      <Action words={menus.save} icon="check" disabled={sending} onPress={() => void save()} />
      <Action words={menus.leave} look="quiet" disabled={sending} onPress={() => leave(false)} />
      {failure && <Trouble failure={failure} again={() => void save()} />}
    </View>
  );
}
