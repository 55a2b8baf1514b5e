// Decides that a manager gives one time more or fewer places, meals or portions. What becomes free the clock gives to those
// in line. What a service has on every day is its own set-up.
import type { CapacityInput, DeskSession } from '#contract/desk-sessions';
import { capacityWrite } from '#domain/capacity';
import { done, refused, type Outcome } from '#domain/refusal';
import type { StaffCaller } from '../caller';
import type { Store } from '../ports';
import { deskSession } from '../views';
import { writeSession } from './session';

/**
 * Two round trips besides the look at who calls. Refusals: CAPACITY_TAKEN, NOT_OFFERED (no such unit; and home visits,
 * whose units are their workers), and those of session.ts.
 */
export async function setCapacity(
  store: Store,
  caller: StaffCaller,
  { unit, count, ...input }: CapacityInput,
): Promise<Outcome<DeskSession>> {
  const written = await writeSession(store, caller, input, ({ service, session }) =>
    service.kind === 'visit'
      ? refused('NOT_OFFERED', { what: 'task', name: unit })
      : capacityWrite(session, unit, count),
  );
  return written.ok ? done(deskSession(written.value.service, written.value.session)) : written;
}
