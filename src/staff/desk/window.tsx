// At which window one sits: asked once, remembered on this phone.
import { useState } from 'react';
import { desk } from '#words/desk';
import { TextField } from '../../components/text-field';
import { storage } from '../../platform/storage';

const KEY = 'desk-window';
/** As the contract has it. */
const MOST = 10;

export interface OwnWindow {
  readonly name: string;
  readonly write: (name: string) => void;
  /** It was needed, and is not there. */
  readonly wanted: boolean;
  readonly want: () => void;
}

export function useOwnWindow(): OwnWindow {
  const [name, setName] = useState(() => storage.getItem(KEY) ?? '');
  const [wanted, setWanted] = useState(false);
  return {
    name: name.trim(),
    write: (text) => {
      const short = [...text].slice(0, MOST).join('');
      setName(short);
      setWanted(false);
      storage.setItem(KEY, short);
    },
    wanted,
    want: () => setWanted(true),
  };
}

export const WindowField = ({ own: { name, write, wanted } }: { own: OwnWindow }) => (
  <TextField
    label={desk.windowLabel}
    placeholder={desk.windowHint}
    value={name}
    wrong={wanted ? desk.windowNeeded : undefined}
    onText={write}
  />
);
