// Decides that the minutes of a council meeting are written, or mended: by the community's staff, once it has begun.
// They are published by being saved.
import type { MinutesInput, MinutesView } from '#contract/minutes';
import { mayWriteMinutes } from '#domain/minutes';
import { done, refused, type Outcome } from '#domain/refusal';
import { sessionIdOf } from '#domain/session';
import { slotAsked } from '../booking/attempt';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { isOwn } from './own';

/**
 * Two round trips besides the look at who calls. Refusals: NOT_FOUND (no council, or another community's), NOT_YET,
 * SESSION_CLOSED, and CLOSED_DAY or NO_SUCH_TIME where there is no meeting at that time.
 */
export async function saveMinutes(
  store: Store,
  caller: StaffCaller,
  { serviceId, date, start, text }: MinutesInput,
): Promise<Outcome<MinutesView>> {
  const _id = sessionIdOf(serviceId, date, start);
  const found = await store.desk.session(serviceId, _id, date);
  const { service, session } = found;
  if (service?.kind !== 'event' || !service.council || !isOwn(caller, service))
    return refused('NOT_FOUND', { what: 'service' });
  const time = session ? done(true) : slotAsked(service, found, date, start);
  if (!time.ok) return time;
  const may = mayWriteMinutes({ date, start }, session, caller.now);
  if (!may.ok) return may;
  const { openid: by, member, now: at } = caller;
  await store.minutes.save({ _id, serviceId, date, start, text, at, by, name: member.name });
  return done({ date, start, text, at });
}
