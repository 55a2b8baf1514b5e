// Where a meal is delivered: the address of somebody one books for, or one that is typed.
import type { PersonView } from '#contract/person';
import type { Address } from '#domain/person';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { canteen } from '#words/canteen';
import { AddressField } from '../../components/address-field';
import { Choice } from '../../components/choice';
import { Section } from '../../components/section';

interface DeliveryProps {
  readonly people: readonly PersonView[];
  readonly address?: Address;
  readonly wrong?: string;
  readonly onAddress: (address: Address | undefined) => void;
}

export function Delivery({ people, address, wrong, onAddress }: DeliveryProps) {
  const known = people.flatMap(({ id, name, address: home }) => (home ? [{ id, name, home }] : []));
  const isKnown = known.some(({ home }) => home.text === address?.text);
  const [typing, setTyping] = useState(!isKnown && address !== undefined);
  const typed = typing || known.length === 0;
  const type = () => {
    setTyping(true);
    onAddress(undefined);
  };
  return (
    <Section title={canteen.address}>
      {known.map(({ id, name, home }) => (
        <Choice
          key={id}
          kind="radio"
          chosen={!typed && home.text === address?.text}
          onPress={() => {
            setTyping(false);
            onAddress(home);
          }}
        >
          <View className="strong">{canteen.addressOf(name)}</View>
          <View>{home.text}</View>
        </Choice>
      ))}
      {known.length > 0 && (
        <Choice kind="radio" chosen={typed} onPress={type}>
          {canteen.addressOther}
        </Choice>
      )}
      {typed && (
        <AddressField label={canteen.addressLabel} value={address} wrong={wrong} onAddress={onAddress} />
      )}
    </Section>
  );
}
