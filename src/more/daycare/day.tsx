// One day at the station: half-days with the places left, lunch, and the first day on trial.
import { View } from '@tarojs/components';
import type { DayView, Offer, SlotView } from '#contract/service';
import type { DayCareChoice, HalfDay } from '#domain/kinds/choice';
import type { LineRule } from '#domain/line';
import { closedWords } from '#words/closed';
import { daycare, halfWords } from '#words/daycare';
import { Choice } from '../../components/choice';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { halvesOf, isOver, lunchesLeft, mayCome, type HalfState } from './halves';

interface DayProps {
  readonly day: DayView;
  readonly slot?: SlotView;
  readonly offer: Extract<Offer, { kind: 'daycare' }>;
  readonly line?: LineRule;
  readonly choice: DayCareChoice;
  readonly onChoice: (choice: DayCareChoice) => void;
}

/** Why nobody can come on a day, with what to do. */
function whyNot({ day, slot, line }: Pick<DayProps, 'day' | 'slot' | 'line'>): string | undefined {
  if (day.closed) return daycare.closedDay(closedWords(day.closed.reason, day.closed.name));
  if (!slot || isOver(slot)) return daycare.over;
  return mayCome(slot, line) ? undefined : daycare.full;
}

const leftOf = ({ state, left }: HalfState, waiting: number): string =>
  state === 'line' ? daycare.line(waiting) : daycare.left(left);

const toggled = (halves: readonly HalfDay[], half: HalfDay): HalfDay[] =>
  halves.includes(half) ? halves.filter((one) => one !== half) : [...halves, half];

function Trial({ choice, onChoice }: Pick<DayProps, 'choice' | 'onChoice'>) {
  return (
    <Section title={daycare.trialTitle}>
      <Choice
        kind="checkbox"
        chosen={choice.trial}
        onPress={() => onChoice({ ...choice, trial: !choice.trial })}
      >
        <View className="strong">{daycare.trial}</View>
        <View className="soft">{daycare.trialHint}</View>
      </Choice>
    </Section>
  );
}

export function Day({ day, slot, offer, line, choice, onChoice }: DayProps) {
  const why = whyNot({ day, slot, line });
  if (why || !slot) return <Note>{why}</Note>;
  const lunches = lunchesLeft(slot);
  return (
    <>
      <Section title={daycare.halves}>
        {halvesOf(slot, line)
          .filter(({ state }) => state !== 'full')
          .map((half) => (
            <Choice
              key={half.half}
              kind="checkbox"
              chosen={choice.halves.includes(half.half)}
              onPress={() => onChoice({ ...choice, halves: toggled(choice.halves, half.half) })}
            >
              <View className="strong">{halfWords[half.half]}</View>
              <View>{leftOf(half, slot.waiting)}</View>
            </Choice>
          ))}
        {halvesOf(slot, line)
          .filter(({ state }) => state === 'full')
          .map(({ half }) => (
            <View key={half} className="soft">{`${halfWords[half]}：${daycare.left(0)}`}</View>
          ))}
        {offer.lunch && lunches > 0 && (
          <Choice
            kind="checkbox"
            chosen={choice.lunch}
            onPress={() => onChoice({ ...choice, lunch: !choice.lunch })}
          >
            <View className="strong">{daycare.lunch}</View>
            <View>{daycare.lunchLeft(lunches)}</View>
          </Choice>
        )}
        {offer.lunch && lunches <= 0 && (
          <View className="soft">{`${daycare.lunch}：${daycare.lunchLeft(0)}`}</View>
        )}
        {offer.transport && (
          <Choice
            kind="checkbox"
            chosen={choice.transport ?? false}
            onPress={() => onChoice({ ...choice, transport: !choice.transport })}
          >
            <View className="strong">{daycare.transport}</View>
            <View className="soft">{daycare.transportHint}</View>
          </Choice>
        )}
      </Section>
      {offer.trial && <Trial choice={choice} onChoice={onChoice} />}
    </>
  );
}
