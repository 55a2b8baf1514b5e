// The way from a matter that the community cannot settle by itself to raising it, with the booking it is about.
// Who may raise is decided by the functions; who is known not to is not led there.
import { mayDo } from '#domain/staff';
import { escalations as words } from '#words/escalations';
import { Action } from '../../components/action';
import { goTo, routes } from '../../routes';
import { useKnown } from '../../state/read';

export function Raise({ communityId, bookingId }: { communityId: string; bookingId: string }) {
  const roles = useKnown('desk.queue', { communityId })?.roles;
  if (roles && !roles.some((role) => mayDo(role, 'clerk'))) return null;
  return (
    <Action
      words={words.raiseOf}
      look="quiet"
      icon="bell"
      onPress={() => goTo(routes.staff('escalations', communityId, { booking: bookingId }))}
    />
  );
}
