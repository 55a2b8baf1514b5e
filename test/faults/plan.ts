// The fault plan: a story's run dies before or after each of its calls in turn, somebody patient tries again or nobody
// does, and then the clock runs. Whatever is wrong then is told in words; what is done is stories.ts's.
import type { Booking } from '#domain/booking';
import type { Call } from '#domain/call';
import { isOpen } from '#domain/lifecycle';
import type { Session } from '#domain/session';
import { GRACE_MS } from '#domain/sweep';
import { templateOf } from '#domain/template';
import type { Message } from '../../cloudfunctions/usecases/notice/ports';
import type { Cloud } from '../support/cloud';
import { NOW } from '../support/given';
import { mortal, type Death } from '../support/mortal';
import { aWechat } from '../support/notices';
import { leftovers, violations } from '../support/race';
import { tickOf, type Ports, type Story } from './stories';

/** More calls than any story makes. */
const MOST_CALLS = 60;
const MINUTE = 60_000;
/** When the clock ticks after the run: soon, and past every grace and back-off that a day of its own may need. */
const TICKS = [1, 3, 10, 30, 90].map((minutes) => minutes * MINUTE);
const LAST = Math.max(...TICKS);

export interface Stage {
  readonly cloud: Cloud;
  readonly empty: ReturnType<Cloud['cloudbase']['database']['snapshot']>;
  /** What the clock of the plan does in a tick; a deployed clock's unless something is left out. */
  readonly tick?: (ports: Ports, now: number) => Promise<unknown>;
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
  // Dying after a call often leaves what dying before the next one leaves: what follows from the same is looked at once.
  const ends = new Map<string, readonly string[]>();
  for (const when of ['before', 'after'] as const)
    for (let at = 0; at < MOST_CALLS; at++) {
      const death = { at, when };
      let calls = 0;
      for (const retried of story.patient === false ? [false] : [true, false]) {
        stage.cloud.cloudbase.database.restore(begun);
        const run = await die(stage, story, known, death);
        calls = run.calls;
        const left = leftBy(stage, run, retried);
        const wrong = ends.get(left) ?? (await liveOn(stage, story, known, run, retried));
        ends.set(left, wrong);
        all.push({ death, retried, wrong });
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

interface Run {
  readonly ports: Ports;
  readonly acted: number;
  /** How many calls it made. */
  readonly calls: number;
  /** What WeChat was given, now and from then on. */
  readonly tried: readonly Message[];
}

async function die(stage: Stage, story: Story, known: readonly string[], death: Death): Promise<Run> {
  const { notify, tried } = aWechat();
  const ports: Ports = { ...stage.cloud.store, notify };
  const dying = mortal(ports, death);
  const acted = story.at ?? NOW + MINUTE;
  await story.act(dying.ports, acted, known).catch(() => undefined);
  return { ports, acted, calls: dying.calls(), tried };
}

/** All that what happens next depends on. */
const leftBy = ({ cloud }: Stage, { tried }: Run, retried: boolean): string =>
  JSON.stringify([
    retried,
    cloud.cloudbase.database.snapshot(),
    tried.map(({ to, subject }) => [to, subject]),
  ]);

/** What is wrong once the clock has run, after another try or without one. */
async function liveOn(
  stage: Stage,
  story: Story,
  known: readonly string[],
  { ports, acted, tried }: Run,
  retried: boolean,
): Promise<readonly string[]> {
  const { tick = tickOf } = stage;
  if (retried) await story.act(ports, acted + 5_000, known);
  for (const later of TICKS) await tick(ports, acted + later);
  await tick(ports, acted + LAST + 2 * GRACE_MS);
  const { books = true, holds } = story;
  const own = holds?.(stage.cloud, retried) ?? [];
  return [...wrongs(stage, retried && books), ...untold(stage, tried), ...own];
}

function wrongs({ cloud }: Stage, retried: boolean): string[] {
  const sessions = cloud.all<Session>('sessions');
  const bookings = cloud.all<Booking>('bookings');
  return [
    ...sessions.flatMap(({ _id }) => [...violations(cloud, _id), ...leftovers(cloud, _id)]),
    ...bookings.filter((one) => !standsSomewhere(one, sessions)).map(({ _id }) => `${_id} has no session`),
    ...bookings.filter(isUncounted).map(({ _id }) => `${_id} is open and counts for no limit`),
    ...(retried && bookings.length === 0 ? ['a booking was lost'] : []),
  ];
}

/** Every counter of the stories limits how many of one person are open. */
const isUncounted = ({ kind, status, limitKeys }: Booking): boolean =>
  kind === 'counter' && isOpen(status) && !limitKeys.some((key) => key.startsWith('open:'));

const standsSomewhere = (booking: Booking, sessions: readonly Session[]): boolean =>
  !isOpen(booking.status) || sessions.some(({ _id }) => _id === booking.sessionId);

/** Whom nobody told what became of their booking, by a message or a line on the call list; and who was told too often. */
function untold({ cloud }: Stage, tried: readonly Message[]): string[] {
  const calls = new Set(cloud.all<Call>('calls').map(({ _id }) => _id));
  const times = new Map<string, number>();
  for (const { subject } of tried) {
    const key = `${subject.booking._id} ${subject.notice.id}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const silent = cloud.all<Booking>('bookings').flatMap(({ _id, outbox, history }) => {
    const last = outbox.filter(({ kind, at }) => templateOf[kind] && !isOwn(history, at)).at(-1);
    const told = !last || times.has(`${_id} ${last.id}`) || calls.has(`${_id}:undelivered:${last.id}`);
    return told ? [] : [`nobody was told of ${last.kind} of ${_id}`];
  });
  const often = [...times].filter(([, n]) => n > 2).map(([key, n]) => `${key} was sent ${n} times`);
  return [...silent, ...often];
}

/** What one did oneself nobody is told. */
const isOwn = (history: Booking['history'], at: number): boolean =>
  history.some((event) => event.at === at && (event.part === 'resident' || event.action === 'place'));
