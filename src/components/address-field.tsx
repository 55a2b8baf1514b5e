// Where somebody lives: written, and marked on the phone's map where there is one. The mark stays while the words are mended.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Address } from '#domain/person';
import { address as words } from '#words/address';
import { hasMap, pickPlace } from '../platform/location';
import { Action } from './action';
import { withPlace, withText } from './marked-address';
import { TextField } from './text-field';

interface AddressFieldProps {
  readonly label: string;
  /** What it is for. */
  readonly hint?: string;
  readonly value?: Address;
  readonly wrong?: string;
  /** Nothing when the words are gone, and the mark with them. */
  readonly onAddress: (address: Address | undefined) => void;
}

/** A mark that was set on another phone can be taken away where there is no map, too. */
function OnMap({ value, onAddress }: Pick<AddressFieldProps, 'value' | 'onAddress'>) {
  const [failed, setFailed] = useState(false);
  const pick = async () => {
    const picked = await pickPlace(value);
    setFailed(picked.is === 'unavailable');
    if (picked.is === 'picked') onAddress(withPlace(value, picked.address));
  };
  return (
    <>
      {value?.point && <View className="soft">{words.picked}</View>}
      {failed && <View className="field__wrong">{words.noMap}</View>}
      {hasMap && (
        <Action
          words={value?.point ? words.pickAgain : words.pick}
          look="quiet"
          icon="place"
          onPress={() => void pick()}
        />
      )}
      {value?.point && (
        <Action
          words={words.unpick}
          look="quiet"
          icon="cross"
          onPress={() => onAddress({ text: value.text })}
        />
      )}
    </>
  );
}

export const AddressField = ({ label, hint, value, wrong, onAddress }: AddressFieldProps) => (
  <View className="field">
    <TextField
      label={label}
      hint={hint}
      placeholder={words.placeholder}
      value={value?.text ?? ''}
      wrong={wrong}
      onText={(text) => onAddress(withText(value, text))}
    />
    {(hasMap || value?.point) && <OnMap value={value} onAddress={onAddress} />}
  </View>
);
