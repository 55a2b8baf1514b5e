// What was chosen besides the time, as facts: the errand and where to, the dishes and how they are had, the half-days.
// Titles are the service's and the menu's; where they are not known, what is known without them is said.
import { View } from '@tarojs/components';
import type { ServiceView } from '#contract/service';
import type { OrderedDish } from '#domain/booking';
import type { Dish } from '#domain/kinds/canteen';
import type { CanteenChoice, Choice, DayCareChoice, MealOrder, VisitChoice } from '#domain/kinds/choice';
import { choice as words } from '#words/choice';
import { channelWords, dietWords } from '#words/dishes';
import { yuanWords } from '#words/prices';
import { Fact } from './fact';
import { Whole } from './whole';

interface ChoiceFactsProps {
  readonly choice: Choice;
  readonly offer?: ServiceView['offer'];
  /** Of the day it is for. */
  readonly menu?: readonly Dish[];
  /** For whom it is; orders of others are not said. With what was ordered, as the booking keeps it. */
  readonly persons: readonly {
    readonly id: string;
    readonly name: string;
    readonly dishes?: readonly OrderedDish[];
  }[];
}

function VisitFacts({ choice, offer }: { choice: VisitChoice; offer: ChoiceFactsProps['offer'] }) {
  const task = offer?.kind === 'visit' ? offer.tasks.find(({ id }) => id === choice.taskId) : undefined;
  return (
    <>
      {task && (
        <Fact icon="paper" name={words.task}>
          {task.title}
        </Fact>
      )}
      <Fact icon="visit" name={words.address}>
        {choice.address.text}
      </Fact>
    </>
  );
}

function dishesWords({ order: { dishIds }, menu = [], booked }: MealProps): string[] {
  if (dishIds.length === 0) return [words.noMenu];
  const dishes: readonly OrderedDish[] = booked ?? menu.filter(({ id }) => dishIds.includes(id));
  if (dishes.length === 0) return [words.unknownDish(dishIds.length)];
  return dishes.map(({ title, priceFen }) => words.dish(title, yuanWords(priceFen)));
}

interface MealProps {
  readonly order: MealOrder;
  readonly name: string;
  readonly menu?: readonly Dish[];
  readonly booked?: readonly OrderedDish[];
}

const Meal = (props: MealProps) => (
  <Fact icon="canteen" name={props.name}>
    {dishesWords(props).map((line) => (
      <View key={line}>
        <Whole words={line} />
      </View>
    ))}
    {props.order.diets.length > 0 && (
      <View>{props.order.diets.map((diet) => dietWords[diet]).join('、')}</View>
    )}
  </Fact>
);

/** Everybody's dishes: once when all eat the same, else by name. */
function mealsOf({ orders }: CanteenChoice, persons: ChoiceFactsProps['persons']): MealProps[] {
  const theirs = persons.flatMap(({ id, name, dishes: booked }): MealProps[] => {
    const order = orders.find(({ personId }) => personId === id);
    return order ? [{ order, name: words.forWhom(name), booked }] : [];
  });
  const [first] = theirs;
  const trays = new Set(theirs.map(({ order: { dishIds, diets } }) => JSON.stringify([dishIds, diets])));
  if (trays.size > 1) return theirs;
  const order = first?.order ?? orders[0];
  return order ? [{ order, name: words.eat, booked: first?.booked }] : [];
}

function CanteenFacts({ choice, menu, persons }: ChoiceFactsProps & { choice: CanteenChoice }) {
  return (
    <>
      {mealsOf(choice, persons).map((meal) => (
        <Meal key={meal.name} {...meal} menu={menu} />
      ))}
      <Fact icon="ticket" name={words.channel}>
        {channelWords[choice.channel]}
      </Fact>
      {choice.channel === 'delivery' && choice.address && (
        <Fact icon="visit" name={words.deliverTo}>
          {choice.address.text}
        </Fact>
      )}
    </>
  );
}

function DayCareFacts({ choice, offer }: { choice: DayCareChoice; offer: ChoiceFactsProps['offer'] }) {
  const cooks = offer?.kind !== 'daycare' || offer.lunch;
  return (
    <Fact icon="daycare" name={words.halves}>
      <View className="strong">{words.halvesWords(choice.halves)}</View>
      {cooks && <View>{choice.lunch ? words.lunch : words.noLunch}</View>}
      {choice.transport && <View>{words.transport}</View>}
      {choice.trial && <View>{words.trial}</View>}
    </Fact>
  );
}

export function ChoiceFacts(props: ChoiceFactsProps) {
  const { choice, offer } = props;
  switch (choice.kind) {
    case 'visit':
      return <VisitFacts choice={choice} offer={offer} />;
    case 'canteen':
      return <CanteenFacts {...props} choice={choice} />;
    case 'daycare':
      return <DayCareFacts choice={choice} offer={offer} />;
  }
}
