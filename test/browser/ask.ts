// Asks the functions as somebody, past the pages: to bring about what a page is then looked at with.
import type { Input, Output, Path } from '../../src/platform/api';
import type { Reply } from '#contract/reply';

let asked = 0;

/** The answer, or an error that says what came instead. */
export async function askAs<P extends Path>(
  url: string,
  openid: string,
  path: P,
  input: Input<P>,
): Promise<Output<P>> {
  const response = await fetch(`${url}/as/${openid}/invoke/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path, input, requestId: `browser-${String(++asked).padStart(6, '0')}` }),
  });
  const reply = (await response.json()) as Reply<Output<P>>;
  if (!reply.ok) throw new Error(`${path} as ${openid}: ${JSON.stringify(reply)}`);
  return reply.value;
}

export interface FreeTime {
  readonly serviceId: string;
  readonly date: string;
  readonly start: number;
  readonly end: number;
  /** Places. */
  readonly left: number;
}

/** The n-th free time of a community's first counter matter. */
export async function freeTime(url: string, openid: string, communityId: string, nth = 0): Promise<FreeTime> {
  const home = await askAs(url, openid, 'community.home', { communityId });
  const serviceId = home.services.find(({ kind }) => kind === 'counter')?.id ?? '';
  const { days } = await askAs(url, openid, 'service.times', { serviceId, days: 14 });
  const free = days.flatMap(({ date, slots }) =>
    slots
      .filter(({ availability }) => availability === 'open')
      .map(({ start, end, left }) => ({ date, start, end, left })),
  );
  const time = free[nth];
  if (!time) throw new Error(`${serviceId} has no ${nth}-th free time in two weeks`);
  return { serviceId, ...time };
}

/** Books a time for oneself, with `wait` in line when there is no place; the id of the booking. */
export async function book(url: string, openid: string, time: FreeTime, wait = false): Promise<string> {
  const { serviceId, date, start } = time;
  const people = await askAs(url, openid, 'person.mine', undefined);
  const personIds = people.filter(({ relation }) => relation === 'self').map(({ id }) => id);
  const requestId = `browser-booking-${++asked}`;
  const input = { serviceId, date, start, personIds, requestId, note: '', wait };
  return (await askAs(url, openid, 'booking.place', input)).id;
}
