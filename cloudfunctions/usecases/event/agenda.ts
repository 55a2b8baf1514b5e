// Decides what a desk sees of its community's events: the times of the last weeks and of those to come, with how full they are.
import type { EventsView, EventTime } from '#contract/desk-events';
import { addDays, dateAt, daysBetween, type LocalDate } from '#domain/calendar';
import { kindOf } from '#domain/kinds/index';
import { done, type Outcome } from '#domain/refusal';
import { openingOn } from '#domain/schedule';
import { freshSession, glanceOf, sessionIdOf } from '#domain/session';
import type { StaffCaller } from '../caller';
import { grantFor } from '../desk/own';
import type { Store } from '../ports';
import type { EventAgenda } from './ports';

/** Who did not come may be excused as long as a miss counts, and minutes are written late. */
const DAYS_BACK = 60;
const DAYS_AHEAD = 60;

/** One round trip besides the look at who calls. Another community's desk is denied. */
export async function viewEvents(
  store: Store,
  caller: StaffCaller,
  { communityId }: { communityId: string },
): Promise<Outcome<EventsView>> {
  const { communityName } = grantFor(caller, communityId, 'event');
  const today = dateAt(caller.now);
  const [from, to] = [addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD)];
  const events = await store.events.agenda(communityId, from, to);
  return done({
    communityName,
    today,
    events: events.map((one) => ({
      serviceId: one.service._id,
      title: one.service.title,
      times: timesOf(one, from, to, today),
    })),
  });
}

function timesOf(event: EventAgenda, from: LocalDate, to: LocalDate, today: LocalDate): EventTime[] {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
  return days.flatMap((date) => onDay(event, date, today));
}

/** Of a day that is over, only what somebody touched. */
function onDay(event: EventAgenda, date: LocalDate, today: LocalDate): EventTime[] {
  const { service, sessions } = event;
  const opening = openingOn(service, date, event);
  const kind = kindOf(service);
  const slots = opening.open ? kind.slots(service, opening.spans) : [];
  return slots.flatMap((slot) => {
    const written = sessions.find(({ _id }) => _id === sessionIdOf(service._id, date, slot[0]));
    if (date < today && !written?.rev) return [];
    const { start, end, capacity, left, waiting, state } =
      written ?? glanceOf(freshSession(service, date, slot));
    const places = kind.placesIn(capacity);
    const closed = state === 'closed' ? { closed: true as const } : {};
    return [{ date, start, end, places, taken: places - kind.placesIn(left), waiting, ...closed }];
  });
}
