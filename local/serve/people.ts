// Who one can be on this machine, and how one browser keeps their phones apart.
// What the database knows of them is the seed's.
import { communities } from '../seed/district';
import { personas } from '../seed/personas';
import { clerkOf, staff, STAFF_ROLES, staffOf } from '../seed/staff';

/** What stands under a colleague's name. */
const JOBS: { readonly [R in (typeof STAFF_ROLES)[number]]: string } = {
  clerk: '窗口，全部业务',
  manager: '管理员',
  visitor: '上门服务',
  canteen: '食堂',
  daycare: '日间照料',
};

const names = new Map(staff.map(({ _id, name }) => [_id, name]));

/** All the chooser needs: the residents, and the clerk of each community with the colleagues. */
export const roster = {
  personas,
  clerks: communities.map((community) => ({
    openid: clerkOf(community._id),
    name: names.get(clerkOf(community._id)) ?? '',
    community: community.shortName,
    street: community.streetName,
    communityId: community._id,
    colleagues: STAFF_ROLES.filter((role) => role !== 'clerk').map((role) => ({
      openid: staffOf(role, community._id),
      name: names.get(staffOf(role, community._id)) ?? '',
      job: JOBS[role],
    })),
  })),
};

/**
 * What runs before the product in the page: the storage of this person under a prefix of its own.
 * A phone has one person; a browser that plays several would mix what each has chosen.
 */
export const phoneScript = (openid: string): string => `(() => {
  const prefix = ${JSON.stringify(`${openid}/`).replace(/</g, '\\u003c')};
  const { getItem, setItem, removeItem } = Storage.prototype;
  Storage.prototype.getItem = function (key) { return getItem.call(this, prefix + key); };
  Storage.prototype.setItem = function (key, value) { setItem.call(this, prefix + key, value); };
  Storage.prototype.removeItem = function (key) { removeItem.call(this, prefix + key); };
})();`;
