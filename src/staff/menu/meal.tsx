// One meal of a day as its menu stands: each dish with its price, how many there are and how many are ordered; and the way to change it.
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { MenuMeal } from '#contract/desk-canteen';
import type { Diet, Dish } from '#domain/kinds/canteen';
import { spanWords } from '#words/dates';
import { menus } from '#words/desk-canteen';
import { dietWords } from '#words/dishes';
import { yuanWords } from '#words/prices';
import { Action } from '../../components/action';
import { Food } from '../../components/food';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { Editor } from './editor';
import { isOf, useUnsaved } from './unsaved';

const Line = ({ dish, ordered }: { dish: Dish; ordered: number }) => (
  <View className="menu__line">
    <Food dish={dish} />
    <View className="menu__of">
      <View className="strong">{dish.title}</View>
      <View className="soft">
        <Text className="whole menu__part">{yuanWords(dish.priceFen)}</Text>
        <Text className="whole menu__part">
          {dish.portions === undefined ? menus.unlimited : menus.most(dish.portions)}
        </Text>
        {(dish.diets ?? []).map((diet) => (
          <Text key={diet} className="whole menu__part">
            {dietWords[diet]}
          </Text>
        ))}
      </View>
      {ordered > 0 && <Mark words={menus.ordered(ordered)} tone="now" />}
    </View>
  </View>
);

interface MealProps {
  readonly communityId: string;
  readonly serviceId: string;
  readonly date: string;
  readonly meal: MenuMeal;
  readonly diets: readonly Diet[];
  readonly again: () => void;
}

export function Meal({ communityId, serviceId, date, meal, diets, again }: MealProps) {
  const of = { serviceId, date, start: meal.start };
  const begun = useUnsaved(({ all }) => all.some((one) => isOf(one, of)));
  const drop = useUnsaved((all) => all.drop);
  // What was begun and not saved is gone on with.
  const [resumed] = useState(begun);
  const [changing, setChanging] = useState(begun && !meal.fixed);
  const [saved, setSaved] = useState(false);
  const { title, fixed, menu, ordered, own } = meal;
  const done = () => {
    drop(of);
    setChanging(false);
    setSaved(true);
    again();
  };
  const leave = (anew: boolean) => {
    drop(of);
    setChanging(false);
    if (anew) again();
  };
  return (
    <View className="card">
      <View className="menu__head">
        <Text className="menu__title whole">{title}</Text>
        <Text className="whole">{spanWords(meal.start, meal.end)}</Text>
        <Mark words={own ? menus.own : menus.daily} tone={own ? 'good' : 'plain'} />
      </View>
      {saved && !changing && <Note tone="good">{menus.saved(date, title)}</Note>}
      {changing && resumed && begun && <Note>{menus.resumed}</Note>}
      {changing ? (
        <Editor
          communityId={communityId}
          serviceId={serviceId}
          date={date}
          meal={meal}
          diets={diets}
          saved={done}
          leave={leave}
        />
      ) : (
        <>
          {menu.length === 0 && <View className="soft">{menus.noDish}</View>}
          {menu.map((dish) => (
            <Line key={dish.id} dish={dish} ordered={ordered[dish.id] ?? 0} />
          ))}
          {fixed ? (
            <View className="soft">{menus[fixed]}</View>
          ) : (
            <Action
              words={menus.change(title)}
              look="quiet"
              label={menus.changeOf(date, title)}
              onPress={() => setChanging(true)}
            />
          )}
        </>
      )}
    </View>
  );
}
