// Decides who may call a procedure: nothing is open unless it says for whom; and that whatever staff do is in the audit trail first.
// Who calls comes from WeChat's context; what a role may see is narrowed by the use case.
import { initTRPC, TRPCError } from '@trpc/server';
import { grantsOf, type Asked } from '#domain/staff';
import type { Files } from '../usecases/files/ports';
import type { Paper } from '../usecases/paper/ports';
import type { Store } from '../usecases/ports';
import { auditEntry, outcomeEntry, undoneOf } from './audit';
import type { Pace } from './pace';

export interface Context {
  readonly store: Store;
  /** Cloud storage, and who makes the documents that are kept there; absent where nothing is printed. */
  readonly files?: Files;
  readonly paper?: Paper;
  /** From WeChat's context only; absent for calls that do not come from the mini-program. */
  readonly openid?: string;
  readonly now: number;
  /** What the caller calls this request: a retry has the same. */
  readonly requestId: string;
  /** Counts the caller's calls; nobody's when absent. */
  readonly pace?: Pace;
}

export interface Meta {
  /** `anyone` in WeChat, or staff with this role, or with any (`staff`). */
  readonly may?: 'anyone' | Asked;
  /** A query that shows what is personal in full: looking is an act, and is kept like one. */
  readonly looks?: true;
  /** What is sent may be a guess at a secret: few in a minute. */
  readonly guesses?: true;
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

/**
 * Active staff with the role in some community; the use case says in which. One round trip to see who calls; one more writes the
 * audit trail before anything that staff change, and before a look at what is personal (`meta({ looks: true })`); and another one
 * after what came to nothing, or was sent again.
 */
const staff = (asked: Asked) =>
  guarded.meta({ may: asked }).use(async ({ ctx, meta, type, path, getRawInput, next }) => {
    const member = await ctx.store.staff.member(ctx.caller.openid);
    const grants = grantsOf(member, asked);
    if (!member || grants.length === 0)
      throw new TRPCError({ code: 'FORBIDDEN', message: `the role of ${asked} is needed` });
    const caller = { ...ctx.caller, member, grants };
    if (type !== 'mutation' && !meta?.looks) return next({ ctx: { staff: caller } });
    const entry = auditEntry(caller, path, ctx.requestId, await getRawInput());
    const fresh = await ctx.store.audit.note(entry);
    const ended = await next({ ctx: { staff: caller } });
    const outcome = outcomeEntry(entry, fresh, undoneOf(ended));
    if (!outcome) return ended;
    const noted = ctx.store.audit.note(outcome);
    // What went wrong is what is answered, also where it cannot be noted.
    await (ended.ok ? noted : noted.catch(() => false));
    return ended;
  });

/** Also managers. */
export const clerk = staff('clerk');

/** These also clerks and managers. */
export const visitor = staff('visitor');
export const canteen = staff('canteen');
export const daycare = staff('daycare');

export const manager = staff('manager');

/** Any role: what it is about is narrowed by the kinds the role runs. */
export const member = staff('staff');
