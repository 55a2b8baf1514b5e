// The week's menus as a canteen writes them: this week or the next, a day, its meals; last week's are copied in one tap.
// What may be written is the functions' answer.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MenuDay, MenuWeekView } from '#contract/desk-canteen';
import { addDays, dateAt, weekdayOf } from '#domain/calendar';
import { closedWords } from '#words/closed';
import { weekdayWords } from '#words/dates';
import { menus } from '#words/desk-canteen';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { CanteenAnswered } from '../canteen/canteen-answered';
import { Picks } from '../canteen/picks';
import { Copy } from './copy';
import { Meal } from './meal';
import { useUnsaved } from './unsaved';
import './index.scss';

interface DayProps {
  readonly communityId: string;
  readonly view: MenuWeekView;
  readonly day: MenuDay;
  readonly again: () => void;
}

function Day({ communityId, view, day: { date, closed, meals }, again }: DayProps) {
  if (closed && meals.length === 0)
    return <Note>{menus.closedDay(closedWords(closed.reason, closed.name))}</Note>;
  if (meals.length === 0) return <Note>{menus.emptyDay}</Note>;
  return meals.map((meal) => (
    <Meal
      key={`${date}-${meal.start}`}
      communityId={communityId}
      serviceId={view.serviceId}
      date={date}
      meal={meal}
      diets={view.diets}
      again={again}
    />
  ));
}

interface BegunProps {
  readonly serviceId: string;
  readonly shown: string | undefined;
  readonly goOn: (date: string) => void;
}

/** What was changed on other days and not saved. */
const Begun = ({ serviceId, shown, goOn }: BegunProps) =>
  useUnsaved(({ all }) => all)
    .filter((one) => one.serviceId === serviceId && one.date !== shown)
    .map(({ date, start, title }) => (
      <Note key={`${date}-${start}`} tone="warning">
        <View>{menus.unsaved(date, title)}</View>
        <Action
          words={menus.goOn}
          look="quiet"
          label={menus.goOnOf(date, title)}
          onPress={() => goOn(date)}
        />
      </Note>
    ));

const shortDate = (date: string): string => `${weekdayWords(date)} ${Number(date.slice(8))}`;

export default function Menus() {
  const communityId = useParam('community');
  const today = dateAt(useNow());
  const monday = addDays(today, 1 - weekdayOf(today));
  const [week, setWeek] = useState(0);
  const [picked, setPicked] = useState<string>();
  const [serviceId, setServiceId] = useState<string>();
  const from = addDays(monday, week * 7);
  const named = serviceId ? { serviceId } : {};
  const read = useRead('desk.menuWeek', { communityId, ...named, from });
  const again = () => void read.again();
  const goTo = (date: string) => {
    setWeek(date < addDays(monday, 7) ? 0 : 1);
    setPicked(date);
  };
  return (
    <Page title={menus.title}>
      <View className="inside">
        <View className="heading">{menus.title}</View>
        <Picks
          of={menus.weeks.map((words, key) => ({ key, words }))}
          chosen={[week]}
          onPick={(one) => {
            setWeek(one);
            setPicked(undefined);
          }}
        />
        <CanteenAnswered read={read} communityId={communityId} choose={setServiceId}>
          {(view) => {
            const { days } = view;
            const day = days.find(({ date }) => date === (picked ?? today)) ?? days[0];
            return (
              <>
                <Copy key={from} view={view} from={from} copied={again} />
                <Picks
                  of={days.map(({ date }) => ({ key: date, words: shortDate(date) }))}
                  chosen={day ? [day.date] : []}
                  onPick={setPicked}
                />
                <Begun serviceId={view.serviceId} shown={day?.date} goOn={goTo} />
                {day && <Day communityId={communityId} view={view} day={day} again={again} />}
              </>
            );
          }}
        </CanteenAnswered>
      </View>
    </Page>
  );
}
