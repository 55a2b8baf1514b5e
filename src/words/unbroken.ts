// What a line's end must not break: a date, a weekday, an hour or a span of hours, an amount. Showing it whole is components/whole's;
// the words themselves stay plain, because they are also read aloud, written into calendars and sent by WeChat.

/** `上午 9:30`, `9:30–10:00`, `上午 11:30–` before another part of the day, `11月24日 周二`, `2026年`, `周二`, `7.50 元`. */
const UNBROKEN =
  /(\d+年|\d+月\d+日(?: 周[一二三四五六日])?|周[一二三四五六日]|\d+:\d\d–\d+:\d\d|[凌上中下晚][晨午上] \d+:\d\d(?!–\d)(?:–(?=[凌上中下晚]))?|\d+(?:\.\d\d)? 元)/;

/** In turn what may be broken (perhaps empty) and what may not; together they are the text. */
export const unbrokenParts = (text: string): string[] => text.split(UNBROKEN);
