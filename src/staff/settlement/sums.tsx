// One canteen's month: what was eaten and who paid it, why it was cheaper, by whom, how it was had, and what has no money in it.
import { Text, View } from '@tarojs/components';
import type { SettlementView } from '#contract/desk-settlement';
import type { MealSums } from '#domain/settlement';
import { channelWords } from '#words/dishes';
import { yuanWords } from '#words/prices';
import { reasonWords, settlement as words } from '#words/settlement';
import { Note } from '../../components/note';
import { Section } from '../../components/section';

interface LineProps {
  readonly of: string;
  readonly amount: string;
  readonly strong?: boolean;
}

const Line = ({ of, amount, strong }: LineProps) => (
  <View className={`settled__line ${strong ? 'strong' : ''}`}>
    <View className="settled__of">{of}</View>
    <Text className="whole">{amount}</Text>
  </View>
);

/** Meals of a group, with what was paid and what was added to it. */
const Group = ({ title, sums }: { title: string; sums: MealSums }) => (
  <View className="settled__group">
    <Line of={title} amount={words.meals(sums.meals)} strong />
    <Line of={words.subsidy} amount={yuanWords(sums.subsidyFen)} />
    {sums.prepaidFen > 0 && <Line of={words.prepaid} amount={yuanWords(sums.prepaidFen)} />}
    <Line of={words.pay} amount={yuanWords(sums.payFen)} />
  </View>
);

function Whole({ sums }: { sums: SettlementView }) {
  return (
    <>
      <Line of={words.eaten} amount={words.meals(sums.meals)} strong />
      <Line of={words.list} amount={yuanWords(sums.listFen)} />
      <Line of={words.subsidy} amount={yuanWords(sums.subsidyFen)} strong />
      {sums.prepaidFen > 0 && <Line of={words.prepaid} amount={yuanWords(sums.prepaidFen)} />}
      {sums.deliveryFeeFen > 0 && <Line of={words.fee} amount={yuanWords(sums.deliveryFeeFen)} />}
      <Line of={words.pay} amount={yuanWords(sums.payFen)} />
    </>
  );
}

/** Meals without money, where there are any. */
const rest = ({ missed, cancelled, unmarked, unpriced }: SettlementView): [string, number][] =>
  (
    [
      [words.missed, missed],
      [words.cancelled, cancelled],
      [words.unmarked, unmarked],
      [words.unpriced, unpriced],
    ] as [string, number][]
  ).filter(([, meals]) => meals > 0);

function Funders({ sums: { byFunder, subsidyFen } }: { sums: SettlementView }) {
  const shared = byFunder.reduce((sum, { fen }) => sum + fen, 0);
  if (subsidyFen === 0) return null;
  return (
    <Section title={words.byFunder}>
      {byFunder.map(({ funder, fen }) => (
        <Line key={funder} of={funder} amount={yuanWords(fen)} />
      ))}
      {shared < subsidyFen && <Line of={words.noShare} amount={yuanWords(subsidyFen - shared)} />}
    </Section>
  );
}

export function Sums({ sums }: { sums: SettlementView }) {
  const { byReason, byChannel, stations = [], unmarked } = sums;
  return (
    <>
      {unmarked > 0 && <Note tone="warning">{words.unmarkedWarning(unmarked)}</Note>}
      <Whole sums={sums} />
      {byReason.length > 0 && (
        <Section title={words.byReason}>
          {byReason.map((one) => (
            <Group key={one.by} title={reasonWords[one.by]} sums={one} />
          ))}
        </Section>
      )}
      <Funders sums={sums} />
      {byChannel.length > 0 && (
        <Section title={words.byChannel}>
          {byChannel.map((one) => (
            <Group key={one.channel} title={channelWords[one.channel]} sums={one} />
          ))}
        </Section>
      )}
      {stations.length > 0 && (
        <Section title={words.lunches}>
          {stations.map(({ serviceId, communityName, title, lunches }) => (
            <Line key={serviceId} of={`${communityName}${title}`} amount={words.meals(lunches)} />
          ))}
        </Section>
      )}
      {rest(sums).length > 0 && (
        <Section title={words.rest}>
          {rest(sums).map(([of, meals]) => (
            <Line key={of} of={of} amount={words.meals(meals)} />
          ))}
        </Section>
      )}
    </>
  );
}
