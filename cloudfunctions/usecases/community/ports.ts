// What the use cases need of a database to say what is around a community; store/neighbourhood.ts implements it.
import type { Community } from '#domain/community';
import type { Service } from '#domain/service';

/** A service as far as a map shows it. */
export type PlacedService = Pick<
  Service,
  '_id' | 'kind' | 'title' | 'communityId' | 'communityName' | 'place' | 'at'
>;

export interface Neighbourhoods {
  /** A community, and the open services of those that it names as near, itself included. One round trip. */
  around(communityId: string): Promise<{ community?: Community; services: PlacedService[] }>;
}
