// One meal in numbers, as large as one reads them from the stove: all, then dish by dish, wishes, ways of eating, stations.
import { Text, View } from '@tarojs/components';
import type { KitchenMeal } from '#contract/desk-canteen';
import { deskCanteen, kitchen } from '#words/desk-canteen';
import { channelWords, dietWords } from '#words/dishes';
import { spanWords } from '#words/dates';
import { Note } from '../../components/note';
import { Section } from '../../components/section';

/** A name and its number, the number in the same place on every line. */
const Line = ({ words, count, large }: { words: string; count: number; large?: boolean }) => (
  <View className={`kitchen__line ${large ? 'kitchen__line--large' : ''}`}>
    <View className="kitchen__what">{words}</View>
    <Text className={`kitchen__count ${count === 0 ? 'kitchen__count--none' : ''}`}>{count}</Text>
  </View>
);

const stationsTotal = ({ stations }: KitchenMeal): number =>
  stations.reduce((sum, { count }) => sum + count, 0);

function Stations({ meal }: { meal: KitchenMeal }) {
  if (meal.stations.length === 0) return null;
  return (
    <Section title={kitchen.stations}>
      {meal.stations.map(({ serviceId, title, communityName, count }) => (
        <Line key={serviceId} words={kitchen.stationOf(communityName, title)} count={count} large />
      ))}
      <Line words={kitchen.total} count={meal.meals + stationsTotal(meal)} />
    </Section>
  );
}

export const MealCount = ({ meal }: { meal: KitchenMeal }) => (
  <>
    {meal.closed && <Note tone="warning">{kitchen.closed}</Note>}
    <View className="kitchen__all">
      <Text className="kitchen__number">{meal.meals}</Text>
      <Text className="strong">{kitchen.all}</Text>
    </View>
    <View className="soft kitchen__when">{spanWords(meal.start, meal.end)}</View>
    <Section title={kitchen.dishes}>
      {meal.dishes.map(({ id, title, count }) => (
        <Line key={id} words={title} count={count} large />
      ))}
    </Section>
    {meal.diets.length > 0 && (
      <Section title={kitchen.diets}>
        {meal.diets.map(({ what, count }) => (
          <Line key={what} words={dietWords[what]} count={count} large />
        ))}
      </Section>
    )}
    {meal.channels.length > 0 && (
      <Section title={kitchen.channels}>
        {meal.channels.map(({ what, count }) => (
          <Line key={what} words={channelWords[what]} count={count} />
        ))}
      </Section>
    )}
    <Stations meal={meal} />
    <View className="section">
      {meal.walkIns > 0 && <View className="soft">{kitchen.walkIns(meal.walkIns)}</View>}
      {meal.offered > 0 && <View className="soft">{kitchen.offered(meal.offered)}</View>}
      <View>
        {kitchen.free} <Text className="strong whole">{deskCanteen.portions(meal.free)}</Text>
      </View>
      {meal.kept !== undefined && (
        <View>
          {kitchen.kept} <Text className="strong whole">{deskCanteen.portions(meal.kept)}</Text>
        </View>
      )}
    </View>
  </>
);
