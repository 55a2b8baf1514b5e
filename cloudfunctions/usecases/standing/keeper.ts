// In whose name standing orders are kept: a resident's own, or a desk's for people without WeChat.
import { desk, resident, type Booker } from '../booking/booker';
import type { Caller, StaffCaller } from '../caller';
import { grantFor } from '../desk/own';

export type Keeper = Pick<Booker, 'by' | 'now' | 'communityId'>;

export const ownOrders = (caller: Caller): Keeper => resident(caller);

/** Another community's desk is denied. */
export function ordersAt(staff: StaffCaller, { communityId }: { readonly communityId: string }): Keeper {
  grantFor(staff, communityId);
  return desk(staff, communityId, false);
}
