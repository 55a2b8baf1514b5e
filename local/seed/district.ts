// The district of the demonstration: Hongta's real sub-districts and communities, with contact data that is made up.
import type { Community } from '#domain/community';
import { neighboursOf } from '#domain/place';
import divisions from './data/hongta-divisions.json';
import { sampleAt } from './positions';

/** No local number starts with 0, so none of these rings at somebody's home. */
const phoneOf = (nth: number): string => `0877${String(nth).padStart(7, '0')}`;

const located: readonly Community[] = divisions.streets
  .flatMap((street) => street.communities.map((community, nth) => ({ street, community, nth })))
  .map(({ street, community, nth }, i) => ({
    _id: community.code,
    name: community.name,
    shortName: community.shortName,
    kind: community.kind === 'village' ? 'village' : 'community',
    streetId: street.code,
    streetName: street.name,
    phone: phoneOf(i + 1),
    address: `${street.name}${community.shortName}便民服务站（示例地址）`,
    at: sampleAt(street.code, nth),
  }));

/** All 105 communities of the 11 sub-districts, in the order of the state's codes. */
export const communities: readonly Community[] = located.map((community) => ({
  ...community,
  near: neighboursOf(community, located),
}));
