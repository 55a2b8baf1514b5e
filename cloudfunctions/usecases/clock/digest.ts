// Decides when staff are told that work waits for them, so that nobody has to keep looking: at most once an hour each, never at
// night, and only what has waited for a while or cannot wait. The same look counts the call lists for the health.
import type { Instant } from '#domain/calendar';
import type { CallCounts } from '#domain/call';
import { leftOf } from '#domain/consent';
import { quietUntil } from '#domain/quiet-hours';
import type { Template } from '#domain/template';
import { isFillable } from '#domain/template-fields';
import type { Store } from '../ports';
import { isSince } from './health';
import type { Tools, Turn } from './jobs';
import type { Agenda, CommunityWork, MemberWork, WorkMember } from './ports';

/** How often it is looked. */
export const LOOK_EVERY_MS = 10 * 60_000;
/** A member hears of work at most once in so long. */
export const TELL_EVERY_MS = 60 * 60_000;
/** Members a tick, two round trips each at most. */
const MOST_MEMBERS = 200;

/** Something waits, or waited at the last look and may be done now; and the last look was a while ago. */
export const isDigestDue = ({ work, health }: Agenda, now: Instant): boolean =>
  (work.pending || work.calls || (health?.calls?.open ?? 0) > 0) &&
  isSince(health?.jobs?.digest, now, LOOK_EVERY_MS);

export interface Digested {
  readonly communities: number;
  readonly told: number;
  /** Have not consented to messages, or none is left: they see it at the desk. */
  readonly untold: number;
  readonly calls: CallCounts;
}

/**
 * One tick. One round trip when there is nothing to tell or it is night; else three (who, the template), and two for each
 * member told. Whoever is told is marked before: a tick that dies tells nobody twice.
 */
export async function digest(store: Store, now: Instant, { tools, hasTime }: Turn): Promise<Digested> {
  const waiting = await store.work.waiting(now);
  const report = { communities: 0, told: 0, untold: 0, calls: totalsOf(waiting) };
  const pressing = waiting.filter(isPressing);
  if (pressing.length === 0 || !tools || quietUntil(now) !== undefined) return report;
  const found = await store.work.members(
    pressing.map(({ communityId }) => communityId),
    now - TELL_EVERY_MS,
    MOST_MEMBERS,
  );
  const template = found.length > 0 ? await workTemplate(store) : undefined;
  for (const member of found) {
    const work = workOf(member, pressing);
    if (!work || !hasTime()) continue;
    const told = template && leftOf(member.consents, 'work') > 0;
    if (told && (await tell(store, tools, template, work, now))) report.told += 1;
    else report.untold += 1;
  }
  return { ...report, communities: pressing.length };
}

const workTemplate = async (store: Store): Promise<Template | undefined> =>
  (await store.templates.all()).find((one) => one._id === 'work' && isFillable(one));

const isPressing = ({ pending, soon, overdue }: CommunityWork): boolean => pending + soon + overdue > 0;

const totalsOf = (waiting: readonly CommunityWork[]): CallCounts => ({
  open: waiting.reduce((sum, { open }) => sum + open, 0),
  overdue: waiting.reduce((sum, { overdue }) => sum + overdue, 0),
  undelivered: waiting.reduce((sum, { undelivered }) => sum + undelivered, 0),
});

/** What waits in the communities of one member, all together: one message, however many they are. */
function workOf(member: WorkMember, waiting: readonly CommunityWork[]): MemberWork | undefined {
  const own = member.grants.filter(
    ({ communityId }, i) => member.grants.findIndex((one) => one.communityId === communityId) === i,
  );
  const works = own.flatMap(({ communityId, communityName }) => {
    const work = waiting.find((one) => one.communityId === communityId);
    return work ? [{ ...work, communityName }] : [];
  });
  const [first] = works;
  if (!first) return undefined;
  const sum = (count: (one: CommunityWork) => number): number =>
    works.reduce((all, one) => all + count(one), 0);
  return {
    openid: member._id,
    communityId: first.communityId,
    communityNames: works.map(({ communityName }) => communityName),
    pending: sum(({ pending }) => pending),
    soon: sum(({ soon }) => soon),
    overdue: sum(({ overdue }) => overdue),
  };
}

/** False when another tick was faster, or WeChat would not. */
async function tell(
  store: Store,
  { sendWork }: Tools,
  template: Template,
  work: MemberWork,
  now: Instant,
): Promise<boolean> {
  if (!(await store.work.claim(work.openid, now, now - TELL_EVERY_MS))) return false;
  const sent = await sendWork(template, work);
  if (sent === 'sent') await store.consents.spend('work', [work.openid]);
  else if ('permanent' in sent) await store.consents.exhaust('work', [work.openid]);
  return sent === 'sent';
}
