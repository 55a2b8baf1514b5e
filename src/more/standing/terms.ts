// What somebody says of a standing order before it is kept: where it starts from, what is wrong with it, and what is sent.
// Whether it may be is the functions' answer.
import type { ServiceView } from '#contract/service';
import type { StandingInput, StandingView } from '#contract/standing';
import { addDays, type LocalDate, type Minutes, type Weekday } from '#domain/calendar';
import { lunchIn, type Diet } from '#domain/kinds/canteen';
import type { HalfDay } from '#domain/kinds/choice';
import type { Address } from '#domain/person';
import type { StandingChoice } from '#domain/standing-choice';
import type { Channel } from '#domain/subsidy-table';
import { address as addressWords } from '#words/address';
import { standing } from '#words/standing';

export interface Terms {
  readonly start?: Minutes;
  readonly weekdays: readonly Weekday[];
  readonly from: LocalDate;
  /** Empty: until further notice. */
  readonly to: LocalDate;
  readonly personIds: readonly string[];
  readonly titles: readonly string[];
  readonly otherwise: 'first' | 'skip';
  readonly diets: readonly Diet[];
  readonly channel: Channel;
  readonly address?: Address;
  readonly halves: readonly HalfDay[];
  readonly lunch: boolean;
  /** Absent in what was typed before there was any. */
  readonly transport?: boolean;
  readonly note: string;
}

type Asked = Pick<ServiceView, 'id' | 'offer' | 'hours' | 'rules'>;

const channelsOf = ({ offer }: Asked): readonly Channel[] =>
  offer?.kind === 'canteen' ? offer.channels : [];

/** The times of day at which one may order; of a station the whole day. */
export function startsOf({ offer, hours }: Asked): Minutes[] {
  if (offer?.kind === 'canteen') return offer.meals.map(({ start }) => start);
  const opens = Object.values(hours).flatMap((spans) => spans.map(([start]) => start));
  return opens.length > 0 ? [Math.min(...opens)] : [];
}

/** The weekdays on which a time of day exists. */
export const weekdaysOf = ({ offer, hours }: Asked, start: Minutes | undefined): Weekday[] =>
  ([1, 2, 3, 4, 5, 6, 7] as const).filter((day) => {
    const starts = (hours[day] ?? []).map(([opens]) => opens);
    return offer?.kind === 'canteen' ? starts.includes(start ?? -1) : Math.min(...starts) === start;
  });

/** Nothing chosen yet but what goes without saying: lunch, from tomorrow, for whom one knows. */
export function freshTerms(service: Asked, personIds: readonly string[], today: LocalDate): Terms {
  const meals = service.offer?.kind === 'canteen' ? service.offer.meals : [];
  return {
    start: lunchIn(meals)?.start ?? startsOf(service)[0],
    weekdays: [],
    from: addDays(today, 1),
    to: '',
    personIds,
    titles: [],
    otherwise: 'first',
    diets: [],
    channel: channelsOf(service)[0] ?? 'eat-in',
    halves: [],
    lunch: service.offer?.kind === 'daycare' && service.offer.lunch,
    note: '',
  };
}

/** The terms of an order that is to be changed. */
export function termsOf(order: StandingView, service: Asked, today: LocalDate): Terms {
  const { start, weekdays, from, to = '', personIds, choice, note } = order;
  const base = { ...freshTerms(service, personIds, today), start, weekdays, from, to, note };
  if (choice?.kind === 'daycare') {
    const { halves, lunch, transport } = choice;
    return { ...base, halves, lunch, ...(transport ? { transport } : {}) };
  }
  if (choice?.kind !== 'canteen') return base;
  const [meal] = choice.orders;
  return {
    ...base,
    channel: choice.channel,
    ...(choice.address ? { address: choice.address } : {}),
    ...(meal ? { titles: meal.titles, otherwise: meal.otherwise, diets: meal.diets } : {}),
  };
}

function choiceOf({ offer }: Asked, terms: Terms): StandingChoice | undefined {
  const { personIds, titles, otherwise, diets, channel, address, halves, lunch, transport } = terms;
  if (offer?.kind === 'daycare') {
    const fetched = transport && offer.transport ? { transport } : {};
    return { kind: 'daycare', halves, lunch: lunch && offer.lunch, ...fetched };
  }
  if (offer?.kind !== 'canteen') return undefined;
  const delivered = channel === 'delivery' && address ? { address } : {};
  const orders = personIds.map((personId) => ({ personId, titles, otherwise, diets }));
  return { kind: 'canteen', channel, ...delivered, orders };
}

/** What is sent, but for the request's id. */
export function inputOf(
  service: Asked,
  terms: Terms,
  standingId: string | undefined,
): Omit<StandingInput, 'requestId'> {
  const { start = 0, weekdays, from, to, personIds, note } = terms;
  const choice = choiceOf(service, terms);
  return {
    ...(standingId ? { standingId } : {}),
    serviceId: service.id,
    start,
    weekdays: [...weekdays],
    from,
    ...(to ? { to } : {}),
    personIds: [...personIds],
    ...(choice ? { choice: choice as StandingInput['choice'] } : {}),
    note,
  };
}

const addressIsWrong = ({ channel, address }: Terms): boolean => {
  const length = [...(address?.text.trim() ?? '')].length;
  return channel === 'delivery' && (length < 2 || length > 80);
};

/** In words, what to mend first; nothing when all is well. */
export function faultOf({ offer, rules }: Asked, terms: Terms): string | undefined {
  const { wrong } = standing;
  if (terms.weekdays.length === 0) return wrong.weekdays;
  if (!terms.from) return wrong.from;
  if (terms.to && terms.to < terms.from) return wrong.until;
  if (offer?.kind === 'daycare' && terms.halves.length === 0) return wrong.halves;
  if (terms.personIds.length === 0) return wrong.people;
  if (terms.personIds.length > rules.mostPersons) return wrong.most(rules.mostPersons);
  return offer?.kind === 'canteen' && addressIsWrong(terms) ? addressWords.wrong : undefined;
}
