// What specifications of a desk start from: a community of its own with a service, and people whom its desk keeps.
import { deskOf } from '#domain/person';
import type { Service } from '#domain/service';
import { fresh } from './asking';
import type { Cloud } from './cloud';
import { aPerson } from './given';

/** A community nothing else has, with one service in it. */
export function aDesk(cloud: Cloud, service: (at: { communityId: string; _id: string }) => Service) {
  const communityId = fresh('desk');
  const made = service({ communityId, _id: fresh('service') });
  cloud.given('communities', { _id: communityId, name: communityId });
  cloud.given('services', made);
  return { communityId, serviceId: made._id };
}

/** The ids of new people whom a desk keeps. */
export function deskPeople(cloud: Cloud, communityId: string, count = 1): string[] {
  const ids = Array.from({ length: count }, () => fresh('person'));
  cloud.given(
    'people',
    ...ids.map((_id) =>
      aPerson({ _id, keeper: deskOf(communityId), relation: 'resident', name: `居民${_id}` }),
    ),
  );
  return ids;
}

/** The ids of new people, each keeping the own card with an OPENID of the same name. */
export function residents(cloud: Cloud, count = 1): string[] {
  const ids = Array.from({ length: count }, () => fresh('resident'));
  cloud.given('people', ...ids.map((_id) => aPerson({ _id, keeper: _id, name: `居民${_id}` })));
  return ids;
}
