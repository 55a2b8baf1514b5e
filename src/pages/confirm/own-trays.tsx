// Several persons at one table: all eat what is on the tray, or each their own, chosen here one after the other.
// The trays are the draft's; what can be had of them is trays.ts's.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SlotView } from '#contract/service';
import type { CanteenChoice } from '#domain/kinds/choice';
import type { LineRule } from '#domain/line';
import { leftWords } from '#words/dishes';
import { yuanWords } from '#words/prices';
import { trays as words } from '#words/trays';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { withDishes, withOneTray, withOwnTrays } from '../../state/tray';
import { isToBeHad, mealStateOf, portionsLeft } from '../canteen/meal-state';
import { trayFault, type OwnTray } from './trays';

interface MealProps {
  readonly slot: SlotView;
  readonly line?: LineRule;
}

interface TrayProps extends MealProps {
  readonly tray: OwnTray;
  readonly onDishes: (dishIds: readonly string[]) => void;
}

/** What is still to be had, to tick; a dish that is gone cannot be ticked, only taken off. */
function Dishes({ tray, slot, line, onDishes }: TrayProps) {
  const state = mealStateOf(slot, line);
  const ids = tray.dishes.map(({ id }) => id);
  return (slot.menu ?? [])
    .filter((dish) => isToBeHad(slot, state, dish))
    .map((dish) => {
      const { id, title, priceFen } = dish;
      const few = state === 'line' ? '' : leftWords(portionsLeft(slot, dish));
      return (
        <Choice
          key={id}
          kind="checkbox"
          chosen={ids.includes(id)}
          label={`${tray.person.name}：${title}`}
          onPress={() => onDishes(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id])}
        >
          <View className="strong">{title}</View>
          <View>{[yuanWords(priceFen), few].filter(Boolean).join('，')}</View>
        </Choice>
      );
    });
}

function Tray(props: TrayProps) {
  const { tray, onDishes } = props;
  const { person, dishes, gone } = tray;
  const [open, setOpen] = useState(false);
  const fault = trayFault(tray);
  return (
    <View className="card">
      <View className="strong confirm__hint">{person.name}</View>
      {!open &&
        dishes.map(({ id, title, priceFen }) => <View key={id}>{`${title} ${yuanWords(priceFen)}`}</View>)}
      {fault && <Note tone="warning">{fault}</Note>}
      {gone.length > 0 && (
        <Action
          words={words.takeOff}
          look="quiet"
          icon="cross"
          onPress={() => {
            setOpen(true);
            onDishes(dishes.map(({ id }) => id));
          }}
        />
      )}
      {open && <Dishes {...props} />}
      <Action
        words={open ? words.done(person.name) : words.change(person.name)}
        look="quiet"
        icon={open ? 'check' : 'canteen'}
        onPress={() => setOpen(!open)}
      />
    </View>
  );
}

interface OwnTraysProps extends MealProps {
  readonly choice: CanteenChoice;
  readonly personIds: readonly string[];
  /** Empty while all eat the same. */
  readonly trays: readonly OwnTray[];
  readonly onChoice: (choice: CanteenChoice) => void;
}

export function OwnTrays({ slot, line, choice, personIds, trays, onChoice }: OwnTraysProps) {
  if (trays.length === 0)
    return (
      <Action
        words={words.apart}
        look="quiet"
        icon="canteen"
        onPress={() => onChoice(withOwnTrays(choice, personIds))}
      />
    );
  return (
    <Section title={words.title}>
      {trays.map((tray) => (
        <Tray
          key={tray.person.id}
          tray={tray}
          slot={slot}
          line={line}
          onDishes={(dishIds) => onChoice(withDishes(choice, tray.person.id, dishIds))}
        />
      ))}
      <Action words={words.alike} look="quiet" icon="people" onPress={() => onChoice(withOneTray(choice))} />
    </Section>
  );
}
