// Decides for whom a community may keep seats of an event: its elders, those who live in it, and everybody.
// Who takes of which quota is kinds/event.ts's; what each is called is said by whoever makes the event, as everything of it.
import { ELDER_FROM } from './age';
import type { EligibilityRule } from './eligibility';
import type { Quota } from './kinds/event';

/** From the most particular to the most general, as kinds/event.ts wants them. */
export const quotaGroups = ['elders', 'residents', 'all'] as const;
export type QuotaGroup = (typeof quotaGroups)[number];

export interface GroupQuota {
  readonly id: QuotaGroup;
  readonly title: string;
  readonly seats: number;
}

export const isQuotaGroup = (id: string): id is QuotaGroup => (quotaGroups as readonly string[]).includes(id);

const ruleOf = (group: QuotaGroup, communityId: string): EligibilityRule | undefined => {
  if (group === 'elders') return { minAge: ELDER_FROM };
  return group === 'residents' ? { communities: [communityId] } : undefined;
};

/** In their order, each with its rule. */
export const quotasOf = (asked: readonly GroupQuota[], communityId: string): Quota[] =>
  quotaGroups.flatMap((group) =>
    asked
      .filter(({ id }) => id === group)
      .map(({ id, title, seats }) => {
        const rule = ruleOf(group, communityId);
        return { id, title, seats, ...(rule ? { rule } : {}) };
      }),
  );
