// The first holiday table, as the State Council's notices moved rest and work; staff add later years.
import type { CalendarYear } from '#domain/calendar';
import holidays from './data/cn-holidays-2025-2026.json';

export const calendar: readonly CalendarYear[] = Object.entries(holidays.years).map(([year, days]) => ({
  _id: year,
  days,
}));
