// The next lunch of the community's canteen, with one tap that orders it: the page after it only asks "is that right?".
// Which lunch and what is ordered is lunch.ts's.
import { View } from '@tarojs/components';
import type { MineView } from '#contract/booking';
import type { Dish } from '#domain/kinds/canteen';
import { untilWords } from '#words/canteen';
import { nearWords } from '#words/dates';
import { lunch as words } from '#words/home';
import { yuanWords } from '#words/prices';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Icon } from '../../components/icon';
import type { Output } from '../../platform/api';
import { goTo, matterOf, routes } from '../../routes';
import { useChoices } from '../../state/choices';
import { useDrafts } from '../../state/drafts';
import { useNow } from '../../state/now';
import { remember, useRead, type Read } from '../../state/read';
import { dishTitles, lastOrder, lunchesOf, orderOf, type Lunch } from './lunch';

type TimesView = Output<'service.times'>;

interface DayProps {
  readonly lunch: Lunch;
  readonly view: TimesView;
  readonly mine?: MineView;
}

/** What the next page asks for anyway is known already. */
function foretell(view: TimesView, { date }: Lunch): void {
  const days = view.days.filter((day) => day.date === date);
  remember('service.times', { serviceId: view.service.id, from: date, days: 1 }, { ...view, days });
}

const Menu = ({ dishes }: { dishes: readonly Dish[] }) => (
  <View className="lunch__menu">
    {dishes.map(({ id, title, priceFen }) => (
      <View key={id} className="lunch__dish">
        <View>{title}</View>
        <View className="lunch__price">{yuanWords(priceFen)}</View>
      </View>
    ))}
  </View>
);

function Order({ lunch, view, mine }: DayProps) {
  const now = useNow();
  const begin = useDrafts((drafts) => drafts.begin);
  const { date, slot } = lunch;
  if (!slot) return null;
  const serviceId = view.service.id;
  const last = lastOrder(serviceId, mine);
  const order = orderOf(date, slot, last);
  const press = () => {
    begin(serviceId, order);
    foretell(view, lunch);
    goTo(routes.confirm(serviceId));
  };
  return (
    <>
      {last ? (
        <View>
          {words.same}
          {dishTitles(slot, order).join('、')}
        </View>
      ) : (
        <Menu dishes={slot.menu ?? []} />
      )}
      <View className="soft small lunch__left">
        {words.left(slot.left, untilWords(slot.bookUntil, date, now))}
      </View>
      <Action words={words.order(nearWords(date, view.today))} icon="canteen" onPress={press} />
    </>
  );
}

function Day(props: DayProps) {
  const { lunch, view } = props;
  const { state, date, booking } = lunch;
  const day = nearWords(date, view.today);
  if (state === 'booked' && booking)
    return (
      <Action
        words={words.booked(day)}
        look="quiet"
        icon="check"
        onPress={() => goTo(routes.ticket(booking.id))}
      />
    );
  if (state === 'bookable')
    return (
      <>
        <View className="lunch__day">{words.day(day)}</View>
        <Order {...props} />
      </>
    );
  return (
    <View>{state === 'full' ? words.full(day) : state === 'over' ? words.over(day) : words.closed(day)}</View>
  );
}

function Card({ view, mine }: { view: TimesView; mine?: MineView }) {
  const elder = useChoices((choices) => choices.elder);
  const lunches = lunchesOf(view, mine);
  if (lunches.length === 0) return null;
  // The version for elders has the canteen's entry beneath, and nothing twice.
  const week = elder ? undefined : matterOf(view.service);
  return (
    <View className="card lunch">
      <View className="lunch__title">
        <Icon name="canteen" />
        <View className="lunch__name">{view.service.title}</View>
      </View>
      {lunches.map((lunch) => (
        <View key={lunch.date} className="lunch__one">
          <Day lunch={lunch} view={view} mine={mine} />
        </View>
      ))}
      {week && <Action words={words.week} look="quiet" icon="calendar" onPress={() => goTo(week)} />}
    </View>
  );
}

/** `mine` is waited for: what one ate last time is ordered again. */
export function LunchCard({ canteenId, mine }: { canteenId: string; mine: Read<MineView> }) {
  const read = useRead('service.times', { serviceId: canteenId, days: 2 });
  const known = mine.value !== undefined || mine.failure !== undefined;
  return (
    <Answered read={known ? read : { ...read, value: undefined }} rows={1}>
      {(view) => <Card view={view} mine={mine.value} />}
    </Answered>
  );
}
