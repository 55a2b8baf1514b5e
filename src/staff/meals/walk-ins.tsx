// Who comes without a booking is written down by what they eat: one tap, one meal. A double tap is one.
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { MealListView } from '#contract/desk-canteen';
import { mealList } from '#words/desk-canteen';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { Trouble } from '../../components/trouble';
import { newRequestId } from '../../platform/request-id';
import { DOUBLE_TAP_MS, goTo, routes } from '../../routes';
import { useWrite } from '../../state/write';
import { KeepMore } from './keep-more';

interface WalkInsProps {
  readonly communityId: string;
  readonly view: MealListView;
  readonly written: () => void;
}

type Dish = MealListView['menu'][number];

/** The same request again until it is answered: what was lost on the way counts once. */
function useWalkIns({ communityId, view: { serviceId, date, start }, written }: WalkInsProps) {
  const write = useWrite('desk.serveWalkIn');
  const open = useRef<{ dishId: string; requestId: string }>(undefined);
  const [eaten, setEaten] = useState<string>();
  const [resting, setResting] = useState(false);
  const eat = async ({ id, title }: Dish) => {
    if (start === undefined) return;
    if (open.current?.dishId !== id) open.current = { dishId: id, requestId: newRequestId() };
    const { requestId } = open.current;
    setEaten(undefined);
    if (!(await write.send({ requestId, communityId, serviceId, date, start, dishIds: [id] }))) return;
    open.current = undefined;
    setEaten(title);
    setResting(true);
    setTimeout(() => setResting(false), DOUBLE_TAP_MS);
    written();
  };
  return { write, eaten, busy: resting || write.sending, eat };
}

/** What is used up: all that is kept, or one dish of which there are only so many. */
function soldOutWords({ failure }: ReturnType<typeof useWalkIns>['write']): string | undefined {
  if (failure?.kind !== 'refused' || failure.refusal.code !== 'SOLD_OUT') return undefined;
  const { what } = failure.refusal.detail;
  return what === undefined ? mealList.soldOut : mealList.dishOut(what);
}

export function WalkIns(props: WalkInsProps) {
  const { communityId, view } = props;
  const { kept, menu } = view;
  const { write, eaten, busy, eat } = useWalkIns(props);
  const soldOut = soldOutWords(write);
  if (menu.length === 0) return null;
  return (
    <Section title={mealList.walkInTitle}>
      {kept === undefined ? (
        <View className="soft">{mealList.walkInNone}</View>
      ) : (
        <>
          <View className="soft">{mealList.walkInHint}</View>
          <View className="strong">{mealList.kept(kept)}</View>
          <View className="meals__eat">
            {menu.map((dish) => (
              <Action
                key={dish.id}
                words={mealList.eat(dish.title, dish.priceFen)}
                look="quiet"
                icon="add"
                label={mealList.eatOf(dish.title)}
                disabled={busy}
                onPress={() => void eat(dish)}
              />
            ))}
          </View>
        </>
      )}
      {eaten && <Note tone="good">{mealList.eaten(eaten)}</Note>}
      {soldOut && <Note tone="warning">{soldOut}</Note>}
      {write.failure && !soldOut && <Trouble failure={write.failure} />}
      <Action
        words={mealList.subsidised}
        look="quiet"
        onPress={() => goTo(routes.staff('book', communityId))}
      />
      <KeepMore
        view={view}
        kept={() => {
          write.forget();
          props.written();
        }}
      />
    </Section>
  );
}
