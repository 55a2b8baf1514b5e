// Decides that a community offers an event, or a series of dates of one, made from a template.
// What the template brings along is domain/event-template.ts's; the same request makes the same event.
import type { CreatedEventView, CreateEventInput } from '#contract/desk-events';
import { eventOf } from '#domain/event-template';
import { done, refused, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import { grantFor } from '../desk/own';
import { eventIdOf } from '../identity';
import type { Store } from '../ports';

/**
 * Two round trips besides the look at who calls. Refusals: NOT_FOUND, TOO_LATE (a time has begun), TOO_EARLY (more than a
 * year ahead). Another community's desk is denied.
 */
export async function createEvent(
  store: Store,
  caller: StaffCaller,
  { requestId, communityId, ...asked }: CreateEventInput,
): Promise<Outcome<CreatedEventView>> {
  grantFor(caller, communityId, 'event');
  const community = await store.events.community(communityId);
  if (!community) return refused('NOT_FOUND', { what: 'community' });
  const serviceId = eventIdOf(caller.member._id, requestId);
  const event = eventOf(asked, serviceId, community, caller.now);
  if (!event.ok) return event;
  await store.events.create(event.value);
  return done({ serviceId });
}
