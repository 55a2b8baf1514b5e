// Decides what about people is worth verifying in a community: the groups, grades and month cards that its services ask for.
// What each is good for is eligibility.ts's and subsidy.ts's; nobody is asked for what nothing depends on.
import type { EligibilityRule } from './eligibility';
import type { Service } from './service';

export interface Verifiable {
  /** In the order in which services name them, each once. */
  readonly groups: readonly string[];
  readonly grades: readonly string[];
  /** A canteen takes a month's fee. */
  readonly monthCards: boolean;
}

const once = (all: readonly string[]): string[] => [...new Set(all)];

/** Of the service itself, and of seats that it keeps for some. */
const rulesOf = (service: Service): EligibilityRule[] =>
  [
    service.rules.eligibility,
    ...(service.kind === 'event' ? (service.quotas ?? []).map(({ rule }) => rule) : []),
  ].filter((rule): rule is EligibilityRule => rule !== undefined);

function groupsOf(service: Service): readonly string[] {
  const asked = rulesOf(service).flatMap(({ groups = [] }) => groups);
  if (service.kind === 'visit') return [...asked, ...(service.reserve?.rule.groups ?? [])];
  if (service.kind !== 'canteen' || !service.subsidy) return asked;
  const { rule } = service.subsidy;
  return 'groups' in rule ? [...asked, ...rule.groups.map(({ group }) => group)] : asked;
}

export const verifiableOf = (services: readonly Service[]): Verifiable => ({
  groups: once(services.flatMap(groupsOf)),
  grades: once(services.flatMap(rulesOf).flatMap(({ grades = [] }) => grades)),
  monthCards: services.some((one) => one.kind === 'canteen' && one.subsidy?.rule.kind === 'monthly'),
});
