// What a page of the staff shows, or to whom of the staff it belongs when whoever looks is not among them, with the way to their desk.
// Who may see it is the functions'.
import type { ComponentProps } from 'react';
import type { Role } from '#domain/staff';
import { only } from '#words/roles';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Still } from '../../components/still';
import { routes, startFrom, useParam } from '../../routes';

interface OnlyForProps<T> extends ComponentProps<typeof Answered<T>> {
  readonly role: Role;
}

export function OnlyFor<T>({ role, ...answered }: OnlyForProps<T>) {
  const communityId = useParam('community');
  if (answered.read.failure?.kind !== 'denied') return <Answered {...answered} />;
  return (
    <Still words={only.words(role)}>
      <Action words={only.toDesk} onPress={() => startFrom(routes.desk(communityId))} />
    </Still>
  );
}
