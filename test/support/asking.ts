// How specifications ask for bookings: what a form would fill in, and the answer or its refusal.
import type { PlaceInput } from '#contract/booking';
import type { Outcome, Refusal } from '#domain/refusal';
import type { StaffCaller } from '../../cloudfunctions/usecases/caller';
import { NOW } from './given';

type MealInput = Extract<PlaceInput['choice'], { kind: 'canteen' }>;

let nth = 0;

/** A name nothing else has: of a service, a person, a request. */
export const fresh = (name: string): string => `${name}-${++nth}`;

/** A time of a service for persons, each time another request; Tuesday at nine unless it is said otherwise. */
export const asking = (
  serviceId: string,
  personIds: string[],
  change: Partial<PlaceInput> = {},
): PlaceInput => ({
  requestId: fresh('request'),
  serviceId,
  date: '2026-11-24',
  start: 540,
  personIds,
  note: '',
  wait: false,
  ...change,
});

/** The same of a canteen's lunch: everybody the same dishes, unless the orders say otherwise. */
export const eating = (
  serviceId: string,
  personIds: string[],
  dishIds: string[] = ['rice'],
  { date, ...choice }: Partial<Omit<MealInput, 'kind'>> & { date?: string } = {},
): PlaceInput =>
  asking(serviceId, personIds, {
    ...(date ? { date } : {}),
    start: 660,
    choice: {
      kind: 'canteen',
      channel: 'eat-in',
      orders: personIds.map((personId) => ({ personId, dishIds, diets: [] })),
      ...choice,
    },
  });

/** The value of an outcome that must be none other. */
export async function valueOf<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const settled = await outcome;
  if (!settled.ok) throw new Error(`refused: ${JSON.stringify(settled.refusal)}`);
  return settled.value;
}

/** Why it was refused; undefined when it was not. */
export async function refusalOf(outcome: Promise<Outcome<unknown>>): Promise<Refusal | undefined> {
  const settled = await outcome;
  return settled.ok ? undefined : settled.refusal;
}

/** A clerk of one community. */
export function aClerk(communityId = 'c1', name = '王主任', now = NOW): StaffCaller {
  const grants = [{ role: 'clerk' as const, communityId, communityName: '荷花社区' }];
  const openid = `clerk-${communityId}`;
  return { openid, now, grants, member: { _id: openid, name, state: 'active', grants } };
}

/** A manager of one community. */
export function aManager(communityId: string, name = '王书记', now = NOW): StaffCaller {
  const grants = [{ role: 'manager' as const, communityId, communityName: '荷花社区' }];
  const openid = `manager-${communityId}`;
  return { openid, now, grants, member: { _id: openid, name, state: 'active', grants } };
}
