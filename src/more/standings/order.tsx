// One standing order: what it asks for in words, what became of its days, and what may be done with it.
// What may be done is the functions' answer.
import { View } from '@tarojs/components';
import type { StandingDayView, StandingView } from '#contract/standing';
import { dateAt } from '#domain/calendar';
import { choice as choiceWords } from '#words/choice';
import { dayWords, timeWords } from '#words/dates';
import { channelWords, dietWords } from '#words/dishes';
import { namesWords } from '#words/names';
import { pauseWords, skippedWords, standing, standingStates, weekdaysWords } from '#words/standing';
import { Icon } from '../../components/icon';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { Whole } from '../../components/whole';
import { Press } from '../../platform/press';
import { goTo, routes } from '../../routes';
import { useNow } from '../../state/now';
import { useChanging } from './changing';
import { Ways } from './ways';

interface OrderProps {
  readonly order: StandingView;
  readonly persons: readonly { readonly name: string }[];
  readonly again: () => void;
}

/** What it asks for, a line each. */
function asksOf({ choice }: StandingView): string[] {
  if (choice?.kind === 'daycare')
    return [
      choiceWords.halvesWords(choice.halves),
      ...(choice.lunch ? [choiceWords.lunch] : []),
      ...(choice.transport ? [choiceWords.transport] : []),
    ];
  if (choice?.kind !== 'canteen') return [];
  const [meal] = choice.orders;
  const address = choice.channel === 'delivery' && choice.address ? `：${choice.address.text}` : '';
  return [
    ...(meal?.titles.length ? [standing.wishes(meal.titles)] : []),
    ...(meal?.diets.length ? [standing.diets(meal.diets.map((diet) => dietWords[diet]))] : []),
    `${channelWords[choice.channel]}${address}`,
  ];
}

/** A day that was booked leads to its ticket; one that was not says why. */
function Day({ day }: { day: StandingDayView }) {
  const now = useNow();
  const { date, state, bookingId, refusal } = day;
  const words = refusal
    ? skippedWords(refusal, now)
    : state === 'placed'
      ? standing.placed
      : standing.withdrawn;
  const body = (
    <View className="row__body">
      <View className="strong">
        <Whole words={dayWords(date, dateAt(now))} />
      </View>
      <View>
        <Whole words={words} />
      </View>
    </View>
  );
  if (state !== 'placed' || !bookingId) return <View className="row standing__day">{body}</View>;
  return (
    <Press className="row" onPress={() => goTo(routes.ticket(bookingId))}>
      {body}
      <Icon name="go" />
    </Press>
  );
}

function Asks({ order, persons }: Pick<OrderProps, 'order' | 'persons'>) {
  const today = dateAt(useNow());
  const { name, tone } = standingStates[order.state];
  return (
    <>
      <Mark words={name} tone={tone} />
      <View className="section__title">{`${order.communityName} · ${order.title}`}</View>
      <View className="strong">
        <Whole words={`${weekdaysWords(order.weekdays)} ${timeWords(order.start)}`} />
      </View>
      {persons.length > 0 && <View>{standing.people(namesWords(persons))}</View>}
      {asksOf(order).map((line) => (
        <View key={line}>{line}</View>
      ))}
      {order.pauses.map((pause) => (
        <View key={`${pause.from}${pause.to ?? ''}`} className="soft">
          <Whole words={pauseWords(pause, today)} />
        </View>
      ))}
      {order.state !== 'ended' && (
        <View className="strong">
          <Whole words={order.next ? standing.first(dayWords(order.next, today)) : standing.noNext} />
        </View>
      )}
    </>
  );
}

export function Order({ order, persons, again }: OrderProps) {
  const today = dateAt(useNow());
  const changing = useChanging(order.id, again);
  const { reply } = changing;
  const daysWords = (dates: readonly string[]) => dates.map((date) => dayWords(date, today)).join('、');
  return (
    <View className="card">
      <Asks order={order} persons={persons} />
      {reply && (
        <Note tone={reply.kept.length > 0 ? 'warning' : 'good'}>
          <View>{standing.done}</View>
          {reply.cancelled.length > 0 && (
            <View>
              <Whole words={standing.cancelled(daysWords(reply.cancelled))} />
            </View>
          )}
          {reply.kept.length > 0 && (
            <View>
              <Whole words={standing.kept(daysWords(reply.kept))} />
            </View>
          )}
        </Note>
      )}
      {order.days.length > 0 && <View className="soft">{standing.days}</View>}
      {order.days.map((day) => (
        <Day key={day.date} day={day} />
      ))}
      <Ways order={order} changing={changing} />
    </View>
  );
}
