// The smallest and largest of every number that a manager may give a service; forms say them before the functions do.
// What the numbers are for is setup.ts's.
export const BOUNDS = {
  horizonDays: [1, 180],
  noticeMinutes: [0, 14 * 1440],
  cancelMinutes: [0, 14 * 1440],
  mostPersons: [1, 8],
  limit: [1, 99],
  slotMinutes: [5, 480],
  seats: [1, 5000],
  walkIn: [0, 5000],
  lunches: [0, 5000],
  limitWorkingDays: [1, 365],
  feeFen: [0, 10_000_000],
  copies: [0, 20],
  maxLength: [1, 500],
} as const;
