// Where meals are fetched: by the six digits, by a tick on the list, or by who comes without a booking; the meal at hand first.
// Who may be ticked off when is the functions' answer.
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { MealListView } from '#contract/desk-canteen';
import { addDays, dateAt, instantOf, isLocalDate, type LocalDate } from '#domain/calendar';
import { nearDayWords } from '#words/dates';
import { mealList } from '#words/desk-canteen';
import { Action } from '../../components/action';
import { DayField } from '../../components/day-field';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { CanteenAnswered } from '../canteen/canteen-answered';
import { Picks } from '../canteen/picks';
import { CheckIn } from '../desk/check-in';
import { List } from './list';
import { WalkIns } from './walk-ins';
import '../desk/index.scss';
import './index.scss';

/** Days back on which somebody may still be written down as having come. */
const LOOK_DAYS = 60;

/** A meal that begins later than this is rarely fetched now: the wrong one was chosen. */
const EARLY_MS = 60 * 60_000;

interface MealProps {
  readonly communityId: string;
  readonly view: MealListView & { readonly start: number };
  readonly again: () => void;
}

/** A day that is over is a list: nobody stands there any more. */
function Meal({ communityId, view, again }: MealProps) {
  const { serviceId, date, start } = view;
  const now = useNow();
  const past = date !== dateAt(now);
  const [sure, setSure] = useState<number>();
  const early = !past && sure !== start && instantOf(date, start) - now > EARLY_MS;
  const meal = view.meals.find((one) => one.start === start)?.title ?? '';
  const only = { at: { serviceId, start }, unknown: mealList.unknown };
  const list = (
    <List
      key={`list-${date}-${start}`}
      communityId={communityId}
      view={view}
      resting={early}
      again={again}
      {...(past ? { past } : {})}
    />
  );
  if (past)
    return (
      <>
        <Note>{mealList.before}</Note>
        {list}
      </>
    );
  if (early)
    return (
      <>
        <Note tone="warning">{mealList.early(meal, start)}</Note>
        <Action words={mealList.earlyYes(meal)} look="quiet" onPress={() => setSure(start)} />
        {list}
      </>
    );
  return (
    <>
      <CheckIn key={`code-${start}`} communityId={communityId} arrived={again} only={only} />
      {list}
      <WalkIns key={`eat-${start}`} communityId={communityId} view={view} written={again} />
    </>
  );
}

interface DayProps {
  readonly date: LocalDate;
  readonly onDay: (date: LocalDate) => void;
}

function Days({ date, onDay }: DayProps) {
  const today = dateAt(useNow());
  const near = [today, addDays(today, -1)];
  return (
    <>
      <Picks
        of={near.map((key, i) => ({ key, words: mealList.days[i] ?? '', label: nearDayWords(key, today) }))}
        chosen={[date]}
        onPick={onDay}
      />
      <DayField
        label={mealList.otherDay}
        value={near.includes(date) ? '' : date}
        pick={mealList.pickDay}
        from={addDays(today, -LOOK_DAYS)}
        to={today}
        onDay={(day) => isLocalDate(day) && onDay(day)}
      />
    </>
  );
}

/** Written down afterwards is the exception: one line at the foot, until it is asked for. */
function Earlier(props: DayProps) {
  const [open, setOpen] = useState(false);
  if (open) return <Days {...props} />;
  return <Action words={mealList.earlierDays} look="plain" onPress={() => setOpen(true)} />;
}

export default function Meals() {
  const communityId = useParam('community');
  const [other, setDate] = useState<LocalDate>();
  const [picked, setPicked] = useState<number>();
  const [serviceId, setServiceId] = useState<string>();
  const meal = { ...(serviceId ? { serviceId } : {}), ...(picked === undefined ? {} : { start: picked }) };
  const today = dateAt(useNow());
  const date = other ?? today;
  const read = useRead('desk.mealList', { communityId, ...meal, date });
  const toDay = (day: LocalDate) => {
    setDate(day === today ? undefined : day);
    setPicked(undefined);
    // What was chosen at the foot is shown from its head on.
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  return (
    <Page title={mealList.title}>
      <View className="inside">
        <View className="heading">{mealList.title}</View>
        {other && <Days date={date} onDay={toDay} />}
        <CanteenAnswered read={read} communityId={communityId} choose={setServiceId}>
          {({ start, ...view }) =>
            start === undefined ? (
              <Note>{mealList.noMeals}</Note>
            ) : (
              <>
                {view.meals.length > 1 && (
                  <Picks
                    of={view.meals.map(({ title, start: key }) => ({ key, words: title }))}
                    chosen={[start]}
                    onPick={setPicked}
                  />
                )}
                <Meal communityId={communityId} view={{ ...view, start }} again={() => void read.again()} />
              </>
            )
          }
        </CanteenAnswered>
        {!other && <Earlier date={date} onDay={toDay} />}
      </View>
    </Page>
  );
}
