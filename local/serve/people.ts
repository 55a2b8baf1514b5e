// Who one can be on this machine, and how one browser keeps their phones apart.
// What the database knows of them is the seed's.
import { communities } from '../seed/district';
import { clerkOf, personas, staff } from '../seed/personas';

/** All the chooser needs: the people, and the clerk of each community. */
export const roster = {
  personas,
  clerks: communities.map((community, i) => ({
    openid: clerkOf(community._id),
    name: staff[i]?.name ?? '',
    community: community.shortName,
    street: community.streetName,
    communityId: community._id,
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
