// Shows a read: bones while the first answer is on its way, the trouble when none came, else the answer,
// with the trouble above it when only a newer one failed; who may not see it any more sees nothing of before. A read that is not
// valid came from a broken link.
import type { ReactNode } from 'react';
import { phrases } from '#words/phrases';
import { routes, startFrom } from '../routes';
import type { Read } from '../state/read';
import { Action } from './action';
import { Bones } from './bones';
import { Still } from './still';
import { Trouble } from './trouble';

interface AnsweredProps<T> {
  readonly read: Read<T>;
  readonly rows?: number;
  readonly children: (value: T) => ReactNode;
}

const BadLink = () => (
  <Still words={phrases.badLink}>
    <Action words={phrases.backHome} icon="home" onPress={() => startFrom(routes.home())} />
  </Still>
);

export function Answered<T>({ read, rows, children }: AnsweredProps<T>) {
  const { value, failure, again } = read;
  if (failure?.kind === 'invalid') return <BadLink />;
  const trouble = failure && <Trouble failure={failure} again={() => void again()} />;
  if (value === undefined || failure?.kind === 'denied') return trouble ?? <Bones rows={rows} />;
  return (
    <>
      {trouble}
      {children(value)}
    </>
  );
}
