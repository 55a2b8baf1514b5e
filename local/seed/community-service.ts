// What every service of a community of the demonstration says, whatever its kind.
import type { Community } from '#domain/community';
import type { Located } from '#domain/place';
import type { OneTimeNotice } from '#domain/service';
import { awayFrom } from './positions';

/** What every service of a community says, whatever its kind. */
export const of = (community: Community) => ({
  communityId: community._id,
  communityName: community.shortName,
  streetId: community.streetId,
  state: 'open' as const,
  exceptions: [],
  place: `${community.shortName}便民服务站`,
  ...(community.at ? { at: community.at } : {}),
});

/** A place of its own, so many metres from the community's. */
export const ownPlace = ({ at }: Community, metres: number, angle: number): { at?: Located } =>
  at ? { at: awayFrom(at, metres, angle) } : {};

/** A notice that says little: what there is to know stands in the summary. */
export const plainNotice = (community: Community, steps: readonly string[]): OneTimeNotice => ({
  basis: ['示例：请以社区公布的为准'],
  conditions: [],
  steps,
  materials: [],
  refusals: [],
  feeFen: 0,
  phone: community.phone,
  sample: true,
});
