// Decides whom a household is shown before it has booked: of those whom the task needs, whoever still has time in the days in sight.
// Who it will be, the ledger decides with the booking.
import type { DayView, OfferedTask } from '#contract/service';
import type { NamedWorker } from '#domain/booking';
import { worksIn } from '#domain/kinds/visit';

/** `days` are absent while nobody knows them: then all whom the task needs; without a task all who have time. */
export function comingOf(
  workers: readonly NamedWorker[],
  task: Pick<OfferedTask, 'who'> | undefined,
  days: readonly DayView[] | undefined,
): readonly NamedWorker[] {
  const slots = days
    ?.flatMap((day) => day.slots)
    .filter(({ availability }) => availability !== 'past' && availability !== 'closed');
  return workers.filter(
    (worker) =>
      (!task || task.who.includes(worker.id)) &&
      (!slots || slots.some(({ units }) => worksIn(units, worker))),
  );
}
