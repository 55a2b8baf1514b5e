// The lunar calendar's years as published: when each begins, and how long its months are. Data, no rule; lunar.ts reads it.
// Fixed by GB/T 33661-2017; lunar-javascript 1.7.7 and tyme4ts 1.5.2 (MIT both) agree on every day of it.

/**
 * ICU (`Intl` with `-u-ca-chinese`) is not asked: it puts the month of Spring Festival 2027 and 2030 a day off, because
 * the new moon comes within minutes of midnight and its astronomy is less exact (ICU 78.2; unicode-org/icu pull 4070).
 */
export interface LunarYear {
  /** Month 1, day 1; its Gregorian year is the lunar year's number. */
  readonly newYear: string;
  /** From month 1: `L` has 30 days, `s` 29; a `+` stands before the leap month, which repeats the number before it. */
  readonly months: string;
}

/** One after the other without a gap. To go on, add rows at the end. */
export const lunarYears: readonly LunarYear[] = [
  { newYear: '2020-01-25', months: 'sLLL+sLssLsLsL' },
  { newYear: '2021-02-12', months: 'sLLsLsLsLsLs' },
  { newYear: '2022-02-01', months: 'LsLsLLsLsLsL' },
  { newYear: '2023-01-22', months: 'sL+ssLLsLLsLsL' },
  { newYear: '2024-02-10', months: 'sLssLsLLsLLs' },
  { newYear: '2025-01-29', months: 'LsLssL+sLsLLLs' },
  { newYear: '2026-02-17', months: 'LsLssLssLLLs' },
  { newYear: '2027-02-06', months: 'LLsLssLssLLs' },
  { newYear: '2028-01-26', months: 'LLLsL+ssLssLLs' },
  { newYear: '2029-02-13', months: 'LLsLsLsLssLL' },
  { newYear: '2030-02-03', months: 'sLsLLsLsLsLs' },
  { newYear: '2031-01-23', months: 'sLL+sLsLLsLsLs' },
  { newYear: '2032-02-11', months: 'LssLsLLsLLsL' },
  { newYear: '2033-01-31', months: 'sLssLsLsLLL+sL' },
  { newYear: '2034-02-19', months: 'sLssLsLsLLsL' },
  { newYear: '2035-02-08', months: 'LsLssLssLLsL' },
  { newYear: '2036-01-28', months: 'LLsLss+LssLsLL' },
  { newYear: '2037-02-15', months: 'LLsLssLssLsL' },
  { newYear: '2038-02-04', months: 'LLsLsLsLssLs' },
  { newYear: '2039-01-24', months: 'LLsLL+sLsLsLss' },
  { newYear: '2040-02-12', months: 'LsLLsLsLLsLs' },
  { newYear: '2041-02-01', months: 'sLsLsLLsLLsL' },
  { newYear: '2042-01-22', months: 'sL+ssLsLsLLsLL' },
  { newYear: '2043-02-10', months: 'sLssLssLLsLL' },
  { newYear: '2044-01-30', months: 'LsLssLs+sLsLLL' },
  { newYear: '2045-02-17', months: 'LsLssLssLsLL' },
  { newYear: '2046-02-06', months: 'LsLsLsLssLsL' },
  { newYear: '2047-01-26', months: 'LsLLs+LsLssLsL' },
  { newYear: '2048-02-14', months: 'sLLsLLsLssLs' },
  { newYear: '2049-02-02', months: 'LsLsLLsLLsLs' },
  { newYear: '2050-01-23', months: 'sLs+LsLsLLsLLs' },
];
