// Which of a canteen's meals is printed; all of them unless one is chosen.
import type { ServiceBrief } from '#contract/service';
import { timeWords } from '#words/dates';
import { paper } from '#words/desk-paper';
import { Choice } from '../../components/choice';
import { Section } from '../../components/section';
import { useRead } from '../../state/read';

interface MealsProps {
  readonly communityId: string;
  readonly start?: number;
  readonly onStart: (start: number | undefined) => void;
}

const canteenIn = (services: readonly ServiceBrief[] | undefined): string | undefined =>
  services?.find(({ kind }) => kind === 'canteen')?.id;

/** Nothing where the community has no canteen. */
export function Meals({ communityId, start, onStart }: MealsProps) {
  const serviceId = canteenIn(useRead('community.home', { communityId }).value?.services);
  const service = useRead('service.get', serviceId ? { serviceId } : undefined).value;
  const meals = service?.offer?.kind === 'canteen' ? service.offer.meals : [];
  if (meals.length < 2) return null;
  return (
    <Section title={paper.meal}>
      <Choice kind="radio" chosen={start === undefined} onPress={() => onStart(undefined)}>
        {paper.allMeals}
      </Choice>
      {meals.map((meal) => (
        <Choice
          key={meal.start}
          kind="radio"
          chosen={meal.start === start}
          onPress={() => onStart(meal.start)}
        >
          {meal.title} {timeWords(meal.start)}
        </Choice>
      ))}
    </Section>
  );
}
