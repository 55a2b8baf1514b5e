// Decides what a manager sees of the community's services before changing them.
import type { ServicesView, SetupView } from '#contract/desk-setup';
import { dateAt } from '#domain/calendar';
import { done, refused, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import { comingClosure } from '../closure/change';
import { grantFor, isOwn } from '../desk/own';
import type { Store } from '../ports';
import { briefOf, setupView } from './views';

/** One round trip besides the look at who calls. */
export async function viewServices(
  store: Store,
  caller: StaffCaller,
  { communityId }: { communityId: string },
): Promise<Outcome<ServicesView>> {
  const { communityName } = grantFor(caller, communityId);
  const { services, closures } = await store.setups.of(communityId, dateAt(caller.now));
  return done({
    communityName,
    services: services
      .map(briefOf)
      .sort((a, b) => a.kind.localeCompare(b.kind) || a.title.localeCompare(b.title)),
    closures: closures.map((one) => comingClosure(one, communityId)),
  });
}

/** One round trip besides the look at who calls. Refusals: NOT_FOUND, also for another community's. */
export async function viewSetup(
  store: Store,
  caller: StaffCaller,
  { serviceId }: { serviceId: string },
): Promise<Outcome<SetupView>> {
  const service = await store.services.read(serviceId);
  if (!service || !isOwn(caller, service)) return refused('NOT_FOUND', { what: 'service' });
  return done(setupView(service));
}
