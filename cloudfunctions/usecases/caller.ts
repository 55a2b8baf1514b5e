// Who calls, as WeChat and the database say; and the exception for a call that nobody should have made.
// How the two are found out is api/'s.
import type { Grant, StaffMember } from '#domain/staff';

export interface Caller {
  readonly openid: string;
  /** When the call is judged, epoch milliseconds. */
  readonly now: number;
}

export interface StaffCaller extends Caller {
  readonly member: StaffMember;
  /** Of the role the procedure asks for, one a community. */
  readonly grants: readonly Grant[];
}

/** The caller may not do this at all: not a business "no", and no more is said. */
export class Denied extends Error {
  override readonly name = 'Denied';
}

/** The database could not take the call now; the same request may be sent again. */
export class Busy extends Error {
  override readonly name = 'Busy';
}
