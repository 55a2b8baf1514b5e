import { communitiesOf, grantsOf, runs, type Grant, type Role, type StaffMember } from './staff';

const grant = (role: Role, communityId: string): Grant => ({ role, communityId, communityName: communityId });
const member = (grants: readonly Grant[], state: StaffMember['state'] = 'active'): StaffMember => ({
  _id: 'openid',
  name: '王',
  state,
  grants,
});

describe('who may act where', () => {
  it('given a manager, then they may all that a clerk may; given a clerk, then not the reverse', () => {
    expect(grantsOf(member([grant('manager', 'c1')]), 'clerk')).toHaveLength(1);
    expect(grantsOf(member([grant('clerk', 'c1')]), 'manager')).toEqual([]);
  });

  it('given several roles in one community and one in another, then each community is named once', () => {
    const both = member([grant('clerk', 'c1'), grant('manager', 'c1'), grant('visitor', 'c2')]);
    expect(communitiesOf(both).map((one) => one.communityId)).toEqual(['c1', 'c2']);
    expect(grantsOf(both, 'manager').map((one) => one.communityId)).toEqual(['c1']);
  });

  it('given a role for one kind of service, then it runs that kind alone, and whatever staff may', () => {
    expect(grantsOf(member([grant('canteen', 'c1')]), 'staff')).toHaveLength(1);
    expect(grantsOf(member([grant('canteen', 'c1')]), 'visitor')).toEqual([]);
    expect(grantsOf(member([grant('canteen', 'c1')]), 'clerk')).toEqual([]);
    expect(runs(grant('canteen', 'c1'), 'canteen')).toBe(true);
    expect(runs(grant('canteen', 'c1'), 'visit')).toBe(false);
    expect(runs(grant('clerk', 'c1'), 'visit')).toBe(true);
  });

  it('given somebody who left, or nobody, then nowhere', () => {
    expect(grantsOf(member([grant('manager', 'c1')], 'left'), 'clerk')).toEqual([]);
    expect(grantsOf(undefined, 'clerk')).toEqual([]);
  });
});
