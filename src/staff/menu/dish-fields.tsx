// The fields of one dish in an editor: what it is called, what it costs, how many there are, how it looks, and for whom it is right.
// One that somebody has ordered keeps its name and cannot go.
import { View } from '@tarojs/components';
import type { Diet } from '#domain/kinds/canteen';
import { menus } from '#words/desk-canteen';
import { dietWords } from '#words/dishes';
import { Action } from '../../components/action';
import { TextField } from '../../components/text-field';
import { Picks } from '../canteen/picks';
import { DishPicture } from './dish-picture';
import type { DishDraft, DishFault } from './draft';

interface DishFieldsProps {
  readonly communityId: string;
  readonly nth: number;
  readonly dish: DishDraft;
  /** Nothing is said before one tried to save. */
  readonly faults: readonly DishFault[];
  readonly diets: readonly Diet[];
  readonly change: (change: Partial<DishDraft>) => void;
  readonly drop: () => void;
}

const wordsOf = ({ ordered }: DishDraft): { readonly [F in DishFault]: string } => ({
  title: menus.faultTitle,
  twice: menus.faultTwice,
  price: menus.faultPrice,
  portions: menus.faultPortions,
  few: menus.faultFew(ordered),
});

export function DishFields({ communityId, nth, dish, faults, diets, change, drop }: DishFieldsProps) {
  const wrong = (...these: readonly DishFault[]) => {
    const fault = faults.find((one) => these.includes(one));
    return fault && wordsOf(dish)[fault];
  };
  const toggle = (diet: Diet) =>
    change({
      diets: dish.diets.includes(diet) ? dish.diets.filter((one) => one !== diet) : [...dish.diets, diet],
    });
  return (
    <View className="menu__dish">
      {dish.ordered > 0 ? (
        <>
          <View className="strong">{dish.title}</View>
          <View className="soft">{menus.stays(dish.ordered)}</View>
        </>
      ) : (
        <TextField
          label={menus.dishTitle(nth)}
          placeholder={menus.titleHint}
          value={dish.title}
          wrong={wrong('title', 'twice')}
          onText={(title) => change({ title })}
        />
      )}
      <TextField
        label={menus.price(nth)}
        placeholder={menus.priceHint}
        value={dish.yuan}
        wrong={wrong('price')}
        onText={(yuan) => change({ yuan })}
      />
      <TextField
        label={menus.most2(nth)}
        type="tel"
        value={dish.portions}
        wrong={wrong('portions', 'few')}
        onText={(portions) => change({ portions })}
      />
      <DishPicture communityId={communityId} nth={nth} dish={dish} change={change} />
      {diets.length > 0 && (
        <>
          <View className="field__label">{menus.dietsOf(nth)}</View>
          <Picks
            several
            of={diets.map((diet) => ({
              key: diet,
              words: dietWords[diet],
              label: menus.dietOf(nth, dietWords[diet]),
            }))}
            chosen={dish.diets}
            onPick={toggle}
          />
        </>
      )}
      {dish.ordered === 0 && <Action words={menus.drop(dish.title)} look="plain" onPress={drop} />}
    </View>
  );
}
