import { grantsOf, type Grant, type Role, type StaffMember } from './staff';

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

  it('given both roles in one community and one in another, then each community is named once', () => {
    const both = member([grant('clerk', 'c1'), grant('manager', 'c1'), grant('clerk', 'c2')]);
    expect(grantsOf(both, 'clerk').map((one) => one.communityId)).toEqual(['c1', 'c2']);
    expect(grantsOf(both, 'manager').map((one) => one.communityId)).toEqual(['c1']);
  });

  it('given somebody who left, or nobody, then nowhere', () => {
    expect(grantsOf(member([grant('manager', 'c1')], 'left'), 'clerk')).toEqual([]);
    expect(grantsOf(undefined, 'clerk')).toEqual([]);
  });
});
