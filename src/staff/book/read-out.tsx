// What is read out before it is booked: who, what, when, what to bring and what to pay.
import { View } from '@tarojs/components';
import { nearDayWords, spanWords } from '#words/dates';
import { book as words } from '#words/desk-book';
import { namesWords } from '#words/names';
import { ChoiceFacts } from '../../components/choice-facts';
import { Choice } from '../../components/choice';
import { Fact } from '../../components/fact';
import type { Checked, CheckingProps } from './checked';
import { Price } from './price';

/** What they are to bring, or to have at hand at home. */
function Bring({ service: { kind, offer, notice }, draft: { choice } }: CheckingProps) {
  const task =
    offer?.kind === 'visit' && choice?.kind === 'visit'
      ? offer.tasks.find(({ id }) => id === choice.taskId)
      : undefined;
  const materials = task?.materials ?? (kind === 'counter' ? notice.materials : []);
  if (materials.length === 0) return null;
  return (
    <Fact icon="paper" name={task ? words.prepare : words.bring}>
      {materials.map((material) => (
        <View key={material.name}>{words.material(material)}</View>
      ))}
    </Fact>
  );
}

export function ReadOut({ all, props }: { all: Checked; props: CheckingProps }) {
  const { service, view, persons, draft, mended } = props;
  const when = `${nearDayWords(draft.date, view.today)} ${spanWords(draft.start, draft.end)}`;
  const meal =
    service.offer?.kind === 'canteen'
      ? service.offer.meals.find(({ start }) => start === draft.start)?.title
      : undefined;
  const { choice } = all.asked;
  return (
    <View className="card">
      <View className="desk__who">{namesWords(persons)}</View>
      <View className="strong">{[service.title, meal].filter(Boolean).join(' · ')}</View>
      <View className="desk__when">{when}</View>
      {all.asked.walkIn && <View className="soft">{words.walkIn}</View>}
      {choice && (
        <ChoiceFacts choice={choice} offer={service.offer} menu={all.slot?.menu} persons={persons} />
      )}
      {choice?.kind === 'canteen' && (
        <Price asked={all.asked} persons={persons} menu={all.slot?.menu} mended={mended} />
      )}
      <Bring {...props} />
      {all.keeping.isNew && (
        <Choice
          kind="checkbox"
          chosen={all.keeping.wanted}
          onPress={() => all.keeping.setWanted(!all.keeping.wanted)}
        >
          {words.keepAddress}
        </Choice>
      )}
    </View>
  );
}
