// Decides under which heading somebody stands on a station's page, in the order in which a worker looks.
import type { CareGuest } from '#contract/desk-care';

export const groupNames = ['coming', 'here', 'unsure', 'away', 'gone', 'off'] as const;
export type GroupName = (typeof groupNames)[number];

export function groupOf({ status, home }: Pick<CareGuest, 'status' | 'home'>): GroupName {
  if (status === 'arrived') return home ? 'gone' : 'here';
  if (status === 'cancelled') return 'off';
  if (status === 'missed' || status === 'excused') return 'away';
  return status === 'confirmed' ? 'coming' : 'unsure';
}
