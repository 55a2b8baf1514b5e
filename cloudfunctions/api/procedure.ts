// Decides who may call a procedure: nothing is open unless it says for whom.
// Who calls comes from WeChat's context; what a role may see is narrowed by the use case.
import { initTRPC, TRPCError } from '@trpc/server';
import { grantsOf, type Role } from '#domain/staff';
import type { Store } from '../usecases/ports';
import type { Pace } from './pace';

export interface Context {
  readonly store: Store;
  /** From WeChat's context only; absent for calls that do not come from the mini-program. */
  readonly openid?: string;
  readonly now: number;
  /** Counts the caller's calls; nobody's when absent. */
  readonly pace?: Pace;
}

export interface Meta {
  /** `anyone` in WeChat, or staff with this role. */
  readonly may?: 'anyone' | Role;
}

const trpc = initTRPC.context<Context>().meta<Meta>().create();

export const { router } = trpc;

const guarded = trpc.procedure.use(({ ctx, meta, next }) => {
  if (!meta?.may) throw new TRPCError({ code: 'FORBIDDEN', message: 'the procedure is open to nobody' });
  if (!ctx.openid) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'no OPENID in the context' });
  return next({ ctx: { caller: { openid: ctx.openid, now: ctx.now } } });
});

/** Whoever uses the mini-program. */
export const anyone = guarded.meta({ may: 'anyone' });

/** Active staff with the role in some community; the use case says in which. One round trip. */
const staff = (role: Role) =>
  guarded.meta({ may: role }).use(async ({ ctx, next }) => {
    const member = await ctx.store.staff.member(ctx.caller.openid);
    const grants = grantsOf(member, role);
    if (!member || grants.length === 0)
      throw new TRPCError({ code: 'FORBIDDEN', message: `the role of ${role} is needed` });
    return next({ ctx: { staff: { ...ctx.caller, member, grants } } });
  });

/** Also managers. */
export const clerk = staff('clerk');

export const manager = staff('manager');
