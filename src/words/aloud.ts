// What is read aloud of a ticket and of a matter: its main facts, in sentences that one understands by hearing them.
// Of messages it is messages-aloud.ts's, which travels with their page.
import type { BookingView } from '#contract/booking';
import type { ServiceView } from '#contract/service';
import { dateAt, type Instant } from '#domain/calendar';
import { nearDayWords, spanWords } from './dates';
import { hoursWords } from './hours';
import { line } from './line';
import { matter } from './matter';
import { namesWords } from './names';
import { placeWords } from './places';
import { yuanWords } from './prices';
import { statusWords } from './statuses';
import { comeWords, ticket } from './ticket';

export const aloud = {
  read: '读给我听',
  stop: '别读了',
  noNews: '没有新消息。最近的一条是：',
  toBring: (n: number) => `要带 ${n} 样材料：`,
};

/** As it is said: `上午 9:30–10:00` becomes `上午 9点30分到10点`. */
export const spoken = (text: string): string =>
  text
    .replace(/(\d+):00/g, '$1点')
    .replace(/(\d+):0(\d)/g, '$1点零$2分')
    .replace(/(\d+):(\d\d)/g, '$1点$2分')
    .replace(/\s*[–—]\s*/g, '到')
    .replace(/\s*·\s*/g, '，')
    .replace(/([今明后]天) (?=\d)/g, '$1，');

/** One after the other, as `4 7 1 1`: nobody says of a code how many thousands it is. */
const digits = (code: string): string => [...code].join(' ');

/** Sentences without those that there are none of, as they are said. */
export const said = (sentences: readonly (string | false | undefined)[]): string[] =>
  sentences.filter((one): one is string => Boolean(one)).map(spoken);

/** Of one's own booking. */
export function ticketAloud(booking: BookingView, now: Instant): string[] {
  const { status, title, code, date, start, end, persons, position, history } = booking;
  const open = status === 'pending' || status === 'confirmed';
  const ended = status === 'declined' || status === 'cancelled';
  const reason = ended && history[history.length - 1]?.reason;
  return said([
    `${title}，${statusWords[status].name}。`,
    `${ticket.when}：${nearDayWords(date, dateAt(now))}，${spanWords(start, end)}。`,
    status === 'confirmed' ? comeWords(booking) : statusWords[status].next,
    reason && ticket.declinedBecause(reason),
    position !== undefined && `${line.here}${line.position(position)}。`,
    booking.kind !== 'visit' && `${ticket.where}：${placeWords(booking.communityName, booking.place)}。`,
    `${ticket.who}：${namesWords(persons)}。`,
    open && `${ticket.code}：${digits(code)}。`,
  ]);
}

/** Of a counter matter: what to bring, where, when, and what it costs. */
export function matterAloud(service: ServiceView): string[] {
  const { title, state, notice, hours } = service;
  const { materials, limitWorkingDays: days, feeFen } = notice;
  return said([
    `${title}。`,
    state === 'paused' && matter.pausedNote,
    materials.length === 0 ? matter.noMaterials : aloud.toBring(materials.length),
    ...materials.map((material) => `${material.name}，${matter.material(material)}。`),
    `${matter.where}：${placeWords(service.communityName, service.place)}。`,
    `${matter.when}：`,
    ...hoursWords(hours).map(({ days: on, spans }) => `${on}，${spans.join('，')}。`),
    `${days === undefined ? matter.onTheSpot : matter.workingDays(days)}，${feeFen === 0 ? matter.free : yuanWords(feeFen)}。`,
  ]);
}
