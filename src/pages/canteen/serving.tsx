// How a meal is had, where it is delivered, and what is wished for; in the version for elders wishes are folded away.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PersonView } from '#contract/person';
import type { Offer } from '#contract/service';
import type { Channel } from '#domain/subsidy-table';
import { canteen } from '#words/canteen';
import { channelWords, dietWords } from '#words/dishes';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { Section } from '../../components/section';
import { useChoices } from '../../state/choices';
import { Delivery } from './delivery';
import { isFull } from './meal-state';
import type { TrayInHand } from './tray';

interface ServingProps {
  readonly offer: Extract<Offer, { kind: 'canteen' }>;
  readonly people: readonly PersonView[];
  readonly inHand: TrayInHand;
  readonly wrongAddress?: string;
}

function Diets({ offer, inHand: { tray, serve } }: Pick<ServingProps, 'offer' | 'inHand'>) {
  const elder = useChoices((choices) => choices.elder);
  const [open, setOpen] = useState(false);
  const { diets } = tray;
  if (offer.diets.length === 0) return null;
  if (elder && !open && diets.length === 0)
    return <Action words={canteen.dietsMore} look="quiet" icon="add" onPress={() => setOpen(true)} />;
  return (
    <Section title={canteen.diets}>
      {offer.diets.map((diet) => (
        <Choice
          key={diet}
          kind="checkbox"
          chosen={diets.includes(diet)}
          onPress={() =>
            serve({ diets: diets.includes(diet) ? diets.filter((one) => one !== diet) : [...diets, diet] })
          }
        >
          {dietWords[diet]}
        </Choice>
      ))}
    </Section>
  );
}

export function Serving({ offer, people, inHand, wrongAddress }: ServingProps) {
  const { tray, serve } = inHand;
  const home = people.find(({ address }) => address)?.address;
  const { slot } = tray;
  const full = (channel: Channel) => slot !== undefined && isFull(slot, tray.wait ? 'line' : 'open', channel);
  return (
    <>
      <Section title={canteen.channel}>
        {offer.channels.map((channel) =>
          full(channel) ? (
            <View key={channel} className="soft canteen__full">
              {canteen.channelFull(channelWords[channel])}
            </View>
          ) : (
            <Choice
              key={channel}
              kind="radio"
              chosen={channel === tray.channel}
              onPress={() =>
                serve({
                  channel,
                  ...(channel === 'delivery' && home && !tray.address ? { address: home } : {}),
                })
              }
            >
              {channelWords[channel]}
            </Choice>
          ),
        )}
        {tray.channel === 'delivery' && <View className="soft">{canteen.fee}</View>}
      </Section>
      {tray.channel === 'delivery' && (
        <Delivery
          people={people}
          address={tray.address}
          wrong={wrongAddress}
          onAddress={(address) => serve({ address })}
        />
      )}
      <Diets offer={offer} inHand={inHand} />
    </>
  );
}
