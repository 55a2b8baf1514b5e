// The procedures of a community's desk: which role may call each (domain/staff says who stands in for whom).
// In which community, of which kind, and what exactly, is each use case's.
import { minutesInput } from '#contract/minutes';
import { bookingInput, rescheduleInput } from '#contract/booking';
import { declineInput } from '#contract/desk';
import { arriveInput, decideManyInput, reasonedInput } from '#contract/desk-bookings';
import { closureInput } from '#contract/desk-closures';
import { profileInput } from '#contract/desk-people';
import { profileOfInput } from '#contract/desk-profile';
import { capacityInput, closeInput, menuInput, sessionInput, walkInsInput } from '#contract/desk-sessions';
import { acceptForDesk } from '../usecases/desk/accept';
import { arrive } from '../usecases/desk/arrive';
import { cancelForDesk } from '../usecases/desk/cancel';
import { closeSession } from '../usecases/desk/close-session';
import { viewContacts } from '../usecases/desk/contacts';
import { decide } from '../usecases/desk/decide';
import { decideMany } from '../usecases/desk/decide-many';
import { draw } from '../usecases/desk/draw';
import { excuse } from '../usecases/desk/excuse';
import { miss } from '../usecases/desk/miss';
import { openWalkIns } from '../usecases/desk/open-walk-ins';
import { rescheduleForDesk } from '../usecases/desk/reschedule';
import { viewProfile } from '../usecases/desk/profile';
import { saveClosure } from '../usecases/closure/save';
import { saveMinutes } from '../usecases/desk/save-minutes';
import { saveProfile } from '../usecases/desk/save-profile';
import { setCapacity } from '../usecases/desk/set-capacity';
import { writeMenu } from '../usecases/desk/write-menu';
import { deskBook } from './desk-book-router';
import { deskCalls } from './desk-calls-router';
import { deskDay } from './desk-day-router';
import { deskManager } from './desk-manager-router';
import { deskCanteen } from './desk-canteen-router';
import { deskCare } from './desk-care-router';
import { deskEvents } from './desk-events-router';
import { deskEscalations } from './desk-escalations-router';
import { deskPaper } from './desk-paper-router';
import { deskSettlement } from './desk-settlement-router';
import { deskVisits } from './desk-visit-router';
import { canteen, clerk, daycare, manager, member, router } from './procedure';
import { deskStanding } from './standing-router';

export const desk = router({
  confirm: member
    .input(bookingInput)
    .mutation(({ ctx, input }) => decide(ctx.store, ctx.staff, 'confirm', input)),
  decline: member
    .input(declineInput)
    .mutation(({ ctx, input }) => decide(ctx.store, ctx.staff, 'decline', input)),
  decideMany: member
    .input(decideManyInput)
    .mutation(({ ctx, input }) => decideMany(ctx.store, ctx.staff, input)),

  contacts: member
    .meta({ looks: true })
    .input(bookingInput)
    .query(({ ctx, input }) => viewContacts(ctx.store, ctx.staff, input)),
  profile: daycare
    .meta({ looks: true })
    .input(profileOfInput)
    .query(({ ctx, input }) => viewProfile(ctx.store, ctx.staff, input)),
  saveProfile: daycare
    .input(profileInput)
    .mutation(({ ctx, input }) => saveProfile(ctx.store, ctx.staff, input)),

  reschedule: clerk
    .input(rescheduleInput)
    .mutation(({ ctx, input }) => rescheduleForDesk(ctx.store, ctx.staff, input)),
  accept: clerk.input(bookingInput).mutation(({ ctx, input }) => acceptForDesk(ctx.store, ctx.staff, input)),
  cancel: clerk.input(reasonedInput).mutation(({ ctx, input }) => cancelForDesk(ctx.store, ctx.staff, input)),

  arrive: member.input(arriveInput).mutation(({ ctx, input }) => arrive(ctx.store, ctx.staff, input)),
  miss: member.input(bookingInput).mutation(({ ctx, input }) => miss(ctx.store, ctx.staff, input)),
  excuse: member.input(reasonedInput).mutation(({ ctx, input }) => excuse(ctx.store, ctx.staff, input)),

  writeMenu: canteen.input(menuInput).mutation(({ ctx, input }) => writeMenu(ctx.store, ctx.staff, input)),
  saveMinutes: clerk
    .input(minutesInput)
    .mutation(({ ctx, input }) => saveMinutes(ctx.store, ctx.staff, input)),
  releaseWalkIns: canteen
    .input(walkInsInput)
    .mutation(({ ctx, input }) => openWalkIns(ctx.store, ctx.staff, input)),
  closeSession: clerk
    .input(closeInput)
    .mutation(({ ctx, input }) => closeSession(ctx.store, ctx.staff, input)),

  setCapacity: manager
    .input(capacityInput)
    .mutation(({ ctx, input }) => setCapacity(ctx.store, ctx.staff, input)),
  draw: manager.input(sessionInput).mutation(({ ctx, input }) => draw(ctx.store, ctx.staff, input)),
  saveClosure: manager
    .input(closureInput)
    .mutation(({ ctx, input }) => saveClosure(ctx.store, ctx.staff, input)),

  ...deskDay,
  ...deskBook,
  ...deskCalls,
  ...deskCare,
  ...deskEvents,
  ...deskCanteen,
  ...deskSettlement,
  ...deskVisits,
  ...deskPaper,
  ...deskEscalations,
  ...deskManager,
  standing: deskStanding,
});
