// Services of the demonstration, changed for what a test needs: a copy under an id of its own, beside the one it is from.
import type { KindName } from '#domain/kinds/index';
import type { ServiceOf } from '#domain/service';
import { askAs } from './ask';
import { passMinute } from './minute';
import type { Stage } from './stage';

export const RESIDENT = 'resident-zhang';
export const RELATIVE = 'relative-li';
export const ELDER = 'elder-wang';

/** All that is asked of a stage: whether its phones are H5's or the mini-program's is all one. */
type Served = Pick<Stage, 'product'>;

/** The first community of the demonstration. */
export async function firstCommunity({ product }: Served) {
  const [street] = await askAs(product.url, RESIDENT, 'community.streets', undefined);
  const community = street?.communities[0];
  if (!community) throw new Error('the seed has no communities');
  return community;
}

/** Offers a copy of a community's service; its id. */
export function copyOf<K extends KindName>(
  { product: { cloudbase } }: Pick<Stage, 'product'>,
  kind: K,
  communityId: string,
  name: string,
  change: (service: ServiceOf<K>) => Partial<ServiceOf<K>> = () => ({}),
): string {
  const [service] = cloudbase.database.find('services', { communityId, kind }) as { readonly _id: string }[];
  if (!service) throw new Error(`${communityId} offers no ${kind}`);
  const _id = `${service._id}-${name}`;
  cloudbase.database.insertMany('services', [
    { ...service, ...change(service as object as ServiceOf<K>), _id },
  ]);
  return _id;
}

/** Times of a service that can be booked, the nearest first. */
export async function freeTimesOf({ product }: Served, serviceId: string) {
  const { days } = await askAs(product.url, RESIDENT, 'service.times', { serviceId, days: 14 });
  return days.flatMap(({ date, slots }) =>
    slots
      .filter(({ availability }) => availability === 'open')
      .map(({ start, end, left }) => ({ serviceId, date, start, end, left })),
  );
}

export const tick = ({ product }: Served) => passMinute(product);

/** Somebody's people by name. */
export async function peopleOf({ product }: Served, openid: string) {
  const people = await askAs(product.url, openid, 'person.mine', undefined);
  return new Map(people.map((person) => [person.name, person]));
}
