// The way to what is verified about a person, for those whose work it is: a clerk's, and the grade whoever runs the station.
import { runs } from '#domain/staff';
import { deskProfile as words } from '#words/desk-profile';
import { Action } from '../../components/action';
import { goTo, routes } from '../../routes';
import { useKnown } from '../../state/read';

interface ToProfileProps {
  readonly communityId: string;
  readonly person: { readonly id: string; readonly name: string };
}

/** Where the roles are not known yet the functions say no. */
export function ToProfile({ communityId, person: { id, name } }: ToProfileProps) {
  const roles = useKnown('desk.queue', { communityId })?.roles;
  if (roles && !roles.some((role) => runs({ role }, 'daycare'))) return null;
  return (
    <Action
      words={words.way}
      look="quiet"
      label={words.wayOf(name)}
      onPress={() => goTo(routes.staff('profile', communityId, { person: id }))}
    />
  );
}
