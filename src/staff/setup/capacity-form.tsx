// How many places a service has, in the numbers its kind counts by, and until when its meals are booked.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { BOUNDS } from '#domain/setup-bounds';
import { setup } from '#words/setup';
import { TextField } from '../../components/text-field';
import {
  capacityIn,
  entriesOf,
  wrongOf,
  type Capacity,
  type Entry,
  type TypedCapacity,
} from './capacity-typed';
import { FormFrame, type FormProps } from './form';

function wrongWords(entry: Entry, typed: TypedCapacity): string | undefined {
  switch (wrongOf(entry, typed)) {
    case 'number': {
      const [least, most] = BOUNDS[entry.name ?? 'seats'];
      return setup.number(least, most);
    }
    case 'walkIn':
      return setup.walkInTooMany;
    case 'cutoff':
      return setup.cutoffWrong;
    case undefined:
      return undefined;
  }
}

export function CapacityForm({ capacity, ...form }: FormProps & { readonly capacity: Capacity }) {
  const entries = entriesOf(capacity);
  const [texts, setTexts] = useState<TypedCapacity>(
    () => new Map(entries.map(({ key, text }) => [key, text])),
  );
  const change = () => {
    const made = capacityIn(capacity, texts);
    return made && { capacity: made };
  };
  return (
    <FormFrame {...form} change={change}>
      {(tried) => (
        <>
          <View className="soft field__hint">{setup.capacityFollows}</View>
          {entries.map((entry) => (
            <TextField
              key={entry.key}
              label={entry.label}
              hint={entry.hint}
              type={entry.name ? 'tel' : 'text'}
              value={texts.get(entry.key) ?? ''}
              wrong={tried ? wrongWords(entry, texts) : undefined}
              onText={(text) => setTexts(new Map([...texts, [entry.key, text]]))}
            />
          ))}
        </>
      )}
    </FormFrame>
  );
}
