// The fault plan: a story's run dies before or after each of its calls in turn, somebody patient tries again or nobody
// does, and then the clock runs. Whatever is wrong then is told in words; what is done is stories.ts's.
import type { Booking } from '#domain/booking';
import { isOpen } from '#domain/lifecycle';
import type { Session } from '#domain/session';
import { GRACE_MS } from '#domain/sweep';
import type { Store } from '../../cloudfunctions/usecases/ports';
import type { Cloud } from '../support/cloud';
import { NOW } from '../support/given';
import { mortal, type Death } from '../support/mortal';
import { leftovers, violations } from '../support/race';
import type { Story } from './stories';

/** More calls than any story makes. */
const MOST_CALLS = 60;
const MINUTE = 60_000;
/** When the clock ticks after the run: soon, and past every grace and back-off that a day of its own may need. */
const TICKS = [1, 2, 3, 5, 10, 20, 45, 90].map((minutes) => minutes * MINUTE);

export interface Stage {
  readonly cloud: Cloud;
  readonly empty: ReturnType<Cloud['cloudbase']['database']['snapshot']>;
  /** One tick of the clock, as it is deployed or with something left out. */
  tick(store: Store, now: number): Promise<unknown>;
  /** What else must hold in the end, with the bookings as they stand. */
  also?(bookings: readonly Booking[]): string[];
}

export interface Faulty {
  readonly death: Death;
  /** Whether the one whose run died tried again. */
  readonly retried: boolean;
  readonly wrong: readonly string[];
}

/** Every way in which a story's run can die, and what was wrong in the end; empty lists when all is well. */
export async function faultsOf(stage: Stage, story: Story): Promise<Faulty[]> {
  const known = await begin(stage, story);
  const begun = stage.cloud.cloudbase.database.snapshot();
  const all: Faulty[] = [];
  for (const when of ['before', 'after'] as const)
    for (let at = 0; at < MOST_CALLS; at++) {
      const death = { at, when };
      let calls = 0;
      for (const retried of [true, false]) {
        stage.cloud.cloudbase.database.restore(begun);
        calls = await live(stage, story, known, death, retried);
        all.push({ death, retried, wrong: wrongs(stage, retried) });
      }
      if (calls <= at) break;
    }
  return all;
}

async function begin(stage: Stage, story: Story): Promise<string[]> {
  stage.cloud.cloudbase.database.restore(stage.empty);
  const known: string[] = [];
  for (const step of story.before) {
    const made = await step(stage.cloud.store, known);
    if (made) known.push(made.id);
  }
  return known;
}

/** How many calls the run made. */
async function live(
  stage: Stage,
  story: Story,
  known: readonly string[],
  death: Death,
  retried: boolean,
): Promise<number> {
  const { ports, calls } = mortal(stage.cloud.store, death);
  const acted = NOW + MINUTE;
  await story.act(ports, acted, known).catch(() => undefined);
  if (retried) await story.act(stage.cloud.store, acted + 5_000, known);
  for (const later of TICKS) await stage.tick(stage.cloud.store, acted + later);
  await stage.tick(stage.cloud.store, acted + 90 * MINUTE + 2 * GRACE_MS);
  return calls();
}

function wrongs({ cloud, also }: Stage, retried: boolean): string[] {
  const sessions = cloud.all<Session>('sessions');
  const bookings = cloud.all<Booking>('bookings');
  return [
    ...sessions.flatMap(({ _id }) => [...violations(cloud, _id), ...leftovers(cloud, _id)]),
    ...bookings.filter((one) => !standsSomewhere(one, sessions)).map(({ _id }) => `${_id} has no session`),
    ...(retried && bookings.length === 0 ? ['a booking was lost'] : []),
    ...(also?.(bookings) ?? []),
  ];
}

const standsSomewhere = (booking: Booking, sessions: readonly Session[]): boolean =>
  !isOpen(booking.status) || sessions.some(({ _id }) => _id === booking.sessionId);
