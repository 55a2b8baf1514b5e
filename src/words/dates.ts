// How dates, times and moments are said: 11月24日 周二 上午 9:30. What a date is, is domain/calendar's.
import {
  daysBetween,
  dateAt,
  minuteAt,
  weekdayOf,
  type Instant,
  type LocalDate,
  type Minutes,
  type Weekday,
} from '#domain/calendar';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** `周二` */
export const weekdayName = (day: Weekday): string => `周${weekdays[day - 1]}`;

/** `周二` */
export const weekdayWords = (date: LocalDate): string => weekdayName(weekdayOf(date));

/** `11月24日` */
export const dateWords = (date: LocalDate): string =>
  `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

/** `1944年10月12日` */
export const fullDateWords = (date: LocalDate): string => `${date.slice(0, 4)}年${dateWords(date)}`;

/** `今天`, `明天`, `后天`, or nothing. */
export const nearWords = (date: LocalDate, today: LocalDate): string =>
  ['今天', '明天', '后天'][daysBetween(today, date)] ?? '';

/** `11月24日 周二`; with the year in front when it is not this one. */
export function dayWords(date: LocalDate, today: LocalDate): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? '' : `${date.slice(0, 4)}年`;
  return `${year}${dateWords(date)} ${weekdayWords(date)}`;
}

/** `明天 11月24日 周二` when near, else as dayWords. */
export function nearDayWords(date: LocalDate, today: LocalDate): string {
  const near = nearWords(date, today);
  return near ? `${near} ${dayWords(date, today)}` : dayWords(date, today);
}

export function partOfDay(minute: Minutes): string {
  if (minute < 6 * 60) return '凌晨';
  if (minute < 12 * 60) return '上午';
  if (minute < 13 * 60) return '中午';
  return minute < 18 * 60 ? '下午' : '晚上';
}

/** `9:30`, on a clock of twelve hours: the part of the day is said with it. */
export function clockWords(minute: Minutes): string {
  const hour = Math.floor(minute / 60);
  const shown = hour > 12 ? hour - 12 : hour;
  return `${shown}:${String(minute % 60).padStart(2, '0')}`;
}

/** `上午 9:30` */
export const timeWords = (minute: Minutes): string => `${partOfDay(minute)} ${clockWords(minute)}`;

/** `上午 9:30–10:00`; the part of the day again only when it changes. */
export function spanWords(start: Minutes, end: Minutes): string {
  const to = partOfDay(start) === partOfDay(end - 1) ? clockWords(end) : timeWords(end);
  return `${timeWords(start)}–${to}`;
}

/** `11月24日 周二 上午 9:30` of an instant. */
export const momentWords = (at: Instant, now: Instant): string =>
  `${dayWords(dateAt(at), dateAt(now))} ${timeWords(minuteAt(at))}`;

export function greetingWords(now: Instant): string {
  const minute = minuteAt(now);
  if (minute < 5 * 60) return '夜深了';
  if (minute < 9 * 60) return '早上好';
  if (minute < 12 * 60) return '上午好';
  if (minute < 14 * 60) return '中午好';
  return minute < 18 * 60 ? '下午好' : '晚上好';
}
