// The stage of a clerk's browser tests: each desk in a community where no other test of the file works, its staff and whom it serves.
// What a morning has brought is desk-morning.ts's.
import { bookedBy } from './arrivals';
import { askAs, book, freeTime } from './ask';
import type { Chosen, Phone } from './browser';
import { RESIDENT } from './services';
import { stage, type Stage } from './stage';

interface DeskStage {
  readonly on: Stage;
  /** A desk of a community of its own. */
  readonly aDesk: () => Desk;
}

export type Desk = ReturnType<typeof deskAt>;

let people = 0;

function deskAt(on: Stage, community: NonNullable<Chosen['community']>, nth: number) {
  const clerk = `clerk-${community.id}`;
  const { url } = on.product;
  const opens =
    (openid: string) =>
    (page = 'desk') =>
      on.phone(openid, `staff/${page}/index?community=${community.id}`, { community });
  return {
    community,
    clerk,
    open: opens(clerk),
    managerOpens: opens(`manager-${community.id}`),
    /** A booking of somebody the seed knows, at the n-th free time. */
    booked: async (openid: string, time = 0) =>
      book(url, openid, await freeTime(url, openid, community.id, time)),
    /** Somebody of that name, whom nobody else plays, who waits for a decision; the booking. */
    someone: async (name: string) => {
      const openid = `clerk-day-${++people}`;
      return { openid, id: (await bookedBy(on.product, openid, nth, name)).bookingId };
    },
    as: <P extends Parameters<typeof askAs>[2]>(path: P, input: Parameters<typeof askAs<P>>[3]) =>
      askAs(url, clerk, path, input),
    mine: (openid: string, bookingId: string) =>
      on.phone(openid, `more/ticket/index?booking=${bookingId}`, { community }),
  };
}

/** Declares it for the tests of a file, as `stage` does. */
export function deskStage(): DeskStage {
  const on = stage();
  let communities: readonly NonNullable<Chosen['community']>[] = [];
  let next = 0;
  beforeAll(async () => {
    const [street] = await askAs(on.product.url, RESIDENT, 'community.streets', undefined);
    communities = street?.communities ?? [];
  });
  return {
    on,
    aDesk: () => {
      const community = communities[next];
      if (!community) throw new Error('the seed has too few communities');
      return deskAt(on, community, next++);
    },
  };
}

/** The button of a line, by whom it names. */
export const tap = (phone: Phone, name: string | RegExp): Promise<void> =>
  phone.page.getByRole('button', { name }).locator('visible=true').first().tap();
