// Decides that windows somebody has touched follow the rota of their workers: who is off duty by now is not there to be promised any
// more, and who is back is. Windows nobody has touched follow their service; whom a window has promised is named by set-up.
import type { Instant } from '#domain/calendar';
import { dateAt, instantOf } from '#domain/calendar';
import { done } from '#domain/refusal';
import type { Service } from '#domain/service';
import { rotaWrite } from '#domain/visit-crew';
import { forEach } from '../parallel';
import type { Store } from '../ports';
import { writeWindow } from './window';

const AT_ONCE = 5;

/**
 * For whoever has changed a worker's absences or hours, once the service is written. Nothing for other kinds. Two round trips, and one
 * for each window that changes, two more each time that somebody was faster. Again it goes on. How many windows were changed.
 */
export async function followRota(store: Store, service: Service, now: Instant): Promise<number> {
  if (service.kind !== 'visit') return 0;
  const { touched } = await store.setups.look(service._id, dateAt(now));
  const ahead = touched.filter(({ date, end }) => instantOf(date, end) > now).map(({ _id }) => _id);
  const windows = ahead.length > 0 ? await store.ledger.whole(ahead) : [];
  const due = windows.filter((session) => rotaWrite(session, service.workers));
  await forEach(due, AT_ONCE, (session) =>
    writeWindow(store, { session, isNew: false }, (seen) => done(rotaWrite(seen, service.workers))),
  );
  return due.length;
}
