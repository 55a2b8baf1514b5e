// What one need not see at once: in the version for elders one line that opens it, in the other it is simply there.
import { useState, type ReactNode } from 'react';
import { useChoices } from '../state/choices';
import { Action } from './action';

export function Fold({ words, children }: { words: string; children: ReactNode }) {
  const elder = useChoices((choices) => choices.elder);
  const [open, setOpen] = useState(false);
  if (open || !elder) return children;
  return <Action words={words} look="quiet" onPress={() => setOpen(true)} />;
}
