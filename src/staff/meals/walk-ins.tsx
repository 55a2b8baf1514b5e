// Who comes without a booking is written down by what they eat: one tap, one meal. A second tap soon after is
// the same person, and what was written down by mistake is taken back beside it.
import { View } from '@tarojs/components';
import { Fragment, useRef, useState } from 'react';
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
import { TakeBack } from './take-back';

interface WalkInsProps {
  readonly communityId: string;
  readonly view: MealListView;
  readonly written: () => void;
}

type Dish = MealListView['menu'][number];

/** Whoever taps the same dish again sooner has tapped for the same person. */
const PAUSE_MS = 3000;

/** What was written down last. */
interface Eaten {
  readonly dish: Dish;
  readonly bookingId: string;
  readonly at: number;
  /** Of this dish one after the other. */
  readonly count: number;
  readonly now: 'written' | 'twice' | 'back';
}

/** The same request again until it is answered: what was lost on the way counts once. */
function useWalkIns({ communityId, view: { serviceId, date, start }, written }: WalkInsProps) {
  const write = useWrite('desk.serveWalkIn');
  const open = useRef<{ dishId: string; requestId: string }>(undefined);
  const [eaten, setEaten] = useState<Eaten>();
  const [resting, setResting] = useState(false);
  const eat = async (dish: Dish, before = 0) => {
    const { id } = dish;
    if (start === undefined) return;
    if (open.current?.dishId !== id) open.current = { dishId: id, requestId: newRequestId() };
    const { requestId } = open.current;
    setEaten(undefined);
    const made = await write.send({ requestId, communityId, serviceId, date, start, dishIds: [id] });
    if (!made) return;
    open.current = undefined;
    setEaten({ dish, bookingId: made.bookingId, at: Date.now(), count: before + 1, now: 'written' });
    setResting(true);
    setTimeout(() => setResting(false), DOUBLE_TAP_MS);
    written();
  };
  const tap = (dish: Dish) => {
    if (eaten?.dish.id === dish.id && eaten.now !== 'back' && Date.now() - eaten.at < PAUSE_MS)
      return setEaten({ ...eaten, now: 'twice' });
    void eat(dish);
  };
  const takenBack = () => {
    setEaten((last) => last && { ...last, now: 'back' });
    written();
  };
  return { write, eaten, busy: resting || write.sending, eat, tap, takenBack };
}

/** Beside the dish that was tapped: what was written down, and the ways on. */
function Last({ walkIns: { eaten, busy, eat, takenBack } }: { walkIns: ReturnType<typeof useWalkIns> }) {
  if (!eaten) return null;
  const { dish, bookingId, count, now } = eaten;
  if (now === 'back') return <Note>{mealList.back(dish.title)}</Note>;
  return (
    <>
      <Note tone="good">
        <View>{mealList.eaten(dish.title, count)}</View>
        {now === 'twice' && <View>{mealList.twice(dish.title)}</View>}
      </Note>
      <Action
        words={mealList.oneMore}
        look="quiet"
        label={mealList.oneMoreOf(dish.title)}
        disabled={busy}
        onPress={() => void eat(dish, count)}
      />
      <TakeBack key={bookingId} bookingId={bookingId} atOnce taken={takenBack} />
    </>
  );
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
  const walkIns = useWalkIns(props);
  const { write, eaten, busy, tap } = walkIns;
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
              <Fragment key={dish.id}>
                <Action
                  words={mealList.eat(dish.title, dish.priceFen)}
                  look="quiet"
                  icon="add"
                  label={mealList.eatOf(dish.title)}
                  disabled={busy}
                  onPress={() => tap(dish)}
                />
                {eaten?.dish.id === dish.id && (
                  <View className="meals__eaten">
                    <Last walkIns={walkIns} />
                  </View>
                )}
              </Fragment>
            ))}
          </View>
        </>
      )}
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
