// What a kitchen has to cook: a day, a meal, its numbers; today and the meal at hand first.
// What is counted is the functions' answer.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { KitchenDayView } from '#contract/desk-canteen';
import { addDays, dateAt, instantOf } from '#domain/calendar';
import { nearDayWords, nearWords } from '#words/dates';
import { kitchen } from '#words/desk-canteen';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { CanteenAnswered } from '../canteen/canteen-answered';
import { Picks } from '../canteen/picks';
import { MealCount } from './meal-count';
import { Release } from './release';
import './index.scss';

/** Today and the days for which one buys food. */
const LOOK_DAYS = 3;

interface DayProps {
  readonly view: KitchenDayView;
  readonly picked?: number;
  readonly pick: (start: number) => void;
  readonly again: () => void;
}

function Day({ view: { serviceId, date, meals }, picked, pick, again }: DayProps) {
  const now = useNow();
  const meal =
    meals.find(({ start }) => start === picked) ??
    meals.find(({ end }) => now < instantOf(date, end)) ??
    meals[meals.length - 1];
  if (!meal) return <Note>{kitchen.noMeals}</Note>;
  return (
    <>
      <Picks
        of={meals.map(({ title, start, meals: count }) => ({
          key: start,
          words: kitchen.mealOf(title, count),
        }))}
        chosen={[meal.start]}
        onPick={pick}
      />
      <MealCount meal={meal} />
      <Release key={`${date}-${meal.start}`} serviceId={serviceId} date={date} meal={meal} released={again} />
    </>
  );
}

export default function Kitchen() {
  const communityId = useParam('community');
  const today = dateAt(useNow());
  const [date, setDate] = useState(today);
  const [picked, setPicked] = useState<number>();
  const [serviceId, setServiceId] = useState<string>();
  const named = serviceId ? { serviceId } : {};
  const read = useRead('desk.kitchenDay', { communityId, ...named, date });
  return (
    <Page title={kitchen.title}>
      <View className="inside">
        <View className="heading">{kitchen.title}</View>
        <Picks
          of={Array.from({ length: LOOK_DAYS }, (_, i) => addDays(today, i)).map((day) => ({
            key: day,
            words: nearWords(day, today) || day,
            label: nearDayWords(day, today),
          }))}
          chosen={[date]}
          onPick={setDate}
        />
        <CanteenAnswered read={read} communityId={communityId} choose={setServiceId}>
          {(view) => <Day view={view} picked={picked} pick={setPicked} again={() => void read.again()} />}
        </CanteenAnswered>
      </View>
    </Page>
  );
}
