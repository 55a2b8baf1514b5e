// What is ordered again and again at a canteen: the meal, dishes in the order in which they are liked, how it is had.
// Dishes are wished for by their titles: next week's menu has others of its own.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PersonView } from '#contract/person';
import type { Offer } from '#contract/service';
import type { Diet, Dish } from '#domain/kinds/canteen';
import { canteen } from '#words/canteen';
import { channelWords, dietWords } from '#words/dishes';
import { yuanWords } from '#words/prices';
import { standing } from '#words/standing';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { Section } from '../../components/section';
import { useChoices } from '../../state/choices';
import { Delivery } from '../../pages/canteen/delivery';
import type { PartProps } from './form';
import { weekdaysOf } from './terms';

interface WhatMealProps extends PartProps {
  readonly offer: Extract<Offer, { kind: 'canteen' }>;
  readonly people: readonly PersonView[];
  readonly dishes: ReadonlyMap<number, readonly Dish[]>;
}

function Which({ service, offer, terms, change }: Omit<WhatMealProps, 'people' | 'dishes'>) {
  const choose = (start: number) => {
    const there = weekdaysOf(service, start);
    change({ start, titles: [], weekdays: terms.weekdays.filter((day) => there.includes(day)) });
  };
  return (
    <Section title={standing.meal}>
      {offer.meals.map(({ title, start }) => (
        <Choice key={start} kind="radio" chosen={start === terms.start} onPress={() => choose(start)}>
          {title}
        </Choice>
      ))}
    </Section>
  );
}

/** Wishes that are on no menu any more stay, to be taken away. */
function Wishes({ terms, change, menu }: PartProps & { readonly menu: readonly Dish[] }) {
  const { titles } = terms;
  const gone = titles.filter((title) => !menu.some((dish) => dish.title === title));
  const all = [...menu, ...gone.map((title) => ({ title, priceFen: undefined }))];
  if (all.length === 0) return <View className="soft">{standing.noDishes}</View>;
  return (
    <Section title={standing.dishes}>
      {all.map(({ title, priceFen }) => {
        const nth = titles.indexOf(title);
        return (
          <Choice
            key={title}
            kind="checkbox"
            chosen={nth >= 0}
            onPress={() =>
              change({ titles: nth >= 0 ? titles.filter((one) => one !== title) : [...titles, title] })
            }
          >
            <View className="strong">{title}</View>
            {priceFen !== undefined && <View>{yuanWords(priceFen)}</View>}
            {nth >= 0 && titles.length > 1 && <View className="soft">{standing.dishNth(nth + 1)}</View>}
          </Choice>
        );
      })}
    </Section>
  );
}

function Otherwise({ terms, change }: PartProps) {
  const ways = [
    ['first', standing.otherwiseFirst],
    ['skip', standing.otherwiseSkip],
  ] as const;
  return (
    <Section title={standing.otherwise}>
      {ways.map(([otherwise, words]) => (
        <Choice
          key={otherwise}
          kind="radio"
          chosen={terms.otherwise === otherwise}
          onPress={() => change({ otherwise })}
        >
          {words}
        </Choice>
      ))}
    </Section>
  );
}

function Diets({ offer, terms, change }: Omit<WhatMealProps, 'people' | 'dishes'>) {
  const { diets } = terms;
  const elder = useChoices((choices) => choices.elder);
  const [open, setOpen] = useState(false);
  if (offer.diets.length === 0) return null;
  if (elder && !open && diets.length === 0)
    return <Action words={canteen.dietsMore} look="quiet" icon="add" onPress={() => setOpen(true)} />;
  const press = (diet: Diet) =>
    change({ diets: diets.includes(diet) ? diets.filter((one) => one !== diet) : [...diets, diet] });
  return (
    <Section title={canteen.diets}>
      {offer.diets.map((diet) => (
        <Choice key={diet} kind="checkbox" chosen={diets.includes(diet)} onPress={() => press(diet)}>
          {dietWords[diet]}
        </Choice>
      ))}
    </Section>
  );
}

export function WhatMeal(props: WhatMealProps) {
  const { offer, terms, change, people, dishes } = props;
  const home = people.find(({ id, address }) => address && terms.personIds.includes(id))?.address;
  return (
    <>
      <Which {...props} />
      <Wishes {...props} menu={dishes.get(terms.start ?? -1) ?? []} />
      {terms.titles.length > 0 && <Otherwise {...props} />}
      <Diets {...props} />
      <Section title={canteen.channel}>
        {offer.channels.map((channel) => (
          <Choice
            key={channel}
            kind="radio"
            chosen={channel === terms.channel}
            onPress={() => change({ channel, address: terms.address ?? home })}
          >
            {channelWords[channel]}
          </Choice>
        ))}
      </Section>
      {terms.channel === 'delivery' && (
        <Delivery people={people} address={terms.address} onAddress={(address) => change({ address })} />
      )}
    </>
  );
}
