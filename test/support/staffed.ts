// What specifications of members start from: a community with managers, codes they give, and people who come in by them.
import { grantsOf, type Role, type StaffMember } from '#domain/staff';
import type { StaffCaller } from '../../cloudfunctions/usecases/caller';
import { invite } from '../../cloudfunctions/usecases/staff/invite';
import { join } from '../../cloudfunctions/usecases/staff/join';
import { fresh, valueOf } from './asking';
import type { Cloud } from './cloud';
import { NOW } from './given';

/** `cloud` is asked for only when a specification runs. */
export function staffed(cloud: () => Cloud) {
  /** A community with some managers, each as a caller. */
  function managers(count = 1): { communityId: string; callers: StaffCaller[] } {
    const communityId = fresh('staffed');
    cloud().given('communities', { _id: communityId, name: communityId, shortName: communityId });
    const grants = [{ role: 'manager' as const, communityId, communityName: '荷花社区' }];
    const members = Array.from({ length: count }, (): StaffMember => ({
      _id: fresh('manager'),
      name: '王书记',
      state: 'active',
      grants,
    }));
    cloud().given('staff', ...members);
    return {
      communityId,
      callers: members.map((member) => ({ openid: member._id, now: NOW, member, grants })),
    };
  }

  const one = () => {
    const { communityId, callers } = managers();
    const [caller] = callers;
    if (!caller) throw new Error('no manager');
    return { communityId, caller };
  };

  const invited = (
    caller: StaffCaller,
    communityId: string,
    role: Role = 'visitor',
    requestId = fresh('request'),
  ) => valueOf(invite(cloud().store, caller, { communityId, role, requestId }));

  const joining = (code: string, openid = fresh('newcomer'), requestId = fresh('request'), now = NOW) =>
    join(cloud().store, { openid, now }, { code, name: '李明', requestId });

  const memberOf = (openid: string) => cloud().all<StaffMember>('staff', { _id: openid })[0];
  const rolesOf = (openid: string) => grantsOf(memberOf(openid), 'staff').map(({ role }) => role);
  return { managers, one, invited, joining, memberOf, rolesOf };
}
