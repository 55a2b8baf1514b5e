// The procedures by which a manager says who works in the community, reads what they did, and sets up its services; and by which
// times are seen and opened again.
import { auditInput } from '#contract/desk-audit';
import { changeClosureInput, dropClosureInput } from '#contract/desk-closures';
import {
  inviteInput,
  leaveWorkInput,
  membersInput,
  removeMemberInput,
  revokeInvitationInput,
} from '#contract/desk-members';
import { saveServiceInput, servicesInput, setupInput } from '#contract/desk-setup';
import { sessionInput } from '#contract/desk-sessions';
import { dayTimesInput } from '#contract/desk-times';
import { viewAudit } from '../usecases/audit/view';
import { changeClosure, dropClosure } from '../usecases/closure/change';
import { viewDayTimes } from '../usecases/desk/day-times';
import { reopenSession } from '../usecases/desk/reopen-session';
import { saveService } from '../usecases/setup/save';
import { viewServices, viewSetup } from '../usecases/setup/view';
import { invite, revokeInvitation } from '../usecases/staff/invite';
import { leaveWork, removeMember, viewMembers } from '../usecases/staff/members';
import { clerk, manager, member } from './procedure';

export const deskManager = {
  members: manager.input(membersInput).query(({ ctx, input }) => viewMembers(ctx.store, ctx.staff, input)),
  invite: manager.input(inviteInput).mutation(({ ctx, input }) => invite(ctx.store, ctx.staff, input)),
  revokeInvitation: manager
    .input(revokeInvitationInput)
    .mutation(({ ctx, input }) => revokeInvitation(ctx.store, ctx.staff, input)),
  removeMember: manager
    .input(removeMemberInput)
    .mutation(({ ctx, input }) => removeMember(ctx.store, ctx.staff, input)),

  leaveWork: member
    .input(leaveWorkInput)
    .mutation(({ ctx, input }) => leaveWork(ctx.store, ctx.staff, input)),

  audit: manager
    .meta({ looks: true })
    .input(auditInput)
    .query(({ ctx, input }) => viewAudit(ctx.store, ctx.staff, input)),

  dayTimes: clerk.input(dayTimesInput).query(({ ctx, input }) => viewDayTimes(ctx.store, ctx.staff, input)),
  reopenSession: clerk
    .input(sessionInput)
    .mutation(({ ctx, input }) => reopenSession(ctx.store, ctx.staff, input)),
  changeClosure: manager
    .input(changeClosureInput)
    .mutation(({ ctx, input }) => changeClosure(ctx.store, ctx.staff, input)),
  dropClosure: manager
    .input(dropClosureInput)
    .mutation(({ ctx, input }) => dropClosure(ctx.store, ctx.staff, input)),

  services: manager.input(servicesInput).query(({ ctx, input }) => viewServices(ctx.store, ctx.staff, input)),
  setup: manager.input(setupInput).query(({ ctx, input }) => viewSetup(ctx.store, ctx.staff, input)),
  saveService: manager
    .input(saveServiceInput)
    .mutation(({ ctx, input }) => saveService(ctx.store, ctx.staff, input)),
};
