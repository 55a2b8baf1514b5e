// Decides for which reasons a meal may be made larger than it was to be: more was cooked, or what was ordered is not fetched.
// That it is made larger, and by how much, is capacity.ts's.

export const moreReasons = ['cooked', 'unfetched'] as const;
export type MoreReason = (typeof moreReasons)[number];
