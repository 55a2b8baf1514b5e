// How an address that is written and a place picked on the map become one.
import type { Address } from '#domain/person';

/** With the place that was picked: what was written is kept, it knows the door. */
export const withPlace = (written: Address | undefined, picked: Address): Address => ({
  text: written?.text.trim() ? written.text : picked.text,
  point: picked.point,
});

/** With other words, the mark kept; nothing when the words are gone. */
export const withText = (address: Address | undefined, text: string): Address | undefined =>
  text === '' ? undefined : { ...address, text };
