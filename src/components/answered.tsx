// Shows a read: bones while the first answer is on its way, the trouble when none came, else the answer,
// with the trouble above it when only a newer one failed.
import type { ReactNode } from 'react';
import type { Read } from '../state/read';
import { Bones } from './bones';
import { Trouble } from './trouble';

interface AnsweredProps<T> {
  readonly read: Read<T>;
  readonly rows?: number;
  readonly children: (value: T) => ReactNode;
}

export function Answered<T>({ read, rows, children }: AnsweredProps<T>) {
  const { value, failure, again } = read;
  const trouble = failure && <Trouble failure={failure} again={() => void again()} />;
  if (value === undefined) return trouble ?? <Bones rows={rows} />;
  return (
    <>
      {trouble}
      {children(value)}
    </>
  );
}
