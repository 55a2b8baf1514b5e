// What the acts (acts.ts) should do to a canteen and a counter, one after the other: plain lists, counted anew each time.
// Written from the rules, without the product's code; what both say is compared in model.test.ts.

type Status =
  | 'waiting'
  | 'offered'
  | 'pending'
  | 'confirmed'
  | 'arrived'
  | 'missed'
  | 'excused'
  | 'declined'
  | 'cancelled'
  | 'expired';

export interface Modelled {
  id: string;
  caller: string;
  persons: readonly string[];
  time: number;
  dish: string;
  status: Status;
  /** Minutes of the day. */
  offerUntil?: number;
  /** In line: what was short when it was last looked at. */
  short: string;
  /** Who of them has the day's subsidy. */
  cheaper: readonly string[];
}

interface Slot {
  readonly meal: boolean;
  readonly start: number;
  readonly end: number;
  readonly bookUntil: number;
  readonly cancelUntil: number;
  readonly has: { readonly [unit: string]: number };
}

const MEALS = { meals: 3, fish: 2, tofu: 1 };
const SEAT = { seats: 1 };
/** As the documents in acts.ts say, in minutes of the day. */
export const slots: readonly Slot[] = [
  { meal: true, start: 660, end: 780, bookUntil: 630, cancelUntil: 630, has: MEALS },
  { meal: true, start: 1020, end: 1140, bookUntil: 630, cancelUntil: 990, has: MEALS },
  ...[600, 630, 660].map((start) => ({
    ...{ meal: false, start, end: start + 30, bookUntil: start - 5, cancelUntil: start, has: SEAT },
  })),
];
const OFFER_MINUTES = 20;
const MOST_WAITING = 2;
const MOST_AT_COUNTER = 2;

const HOLD: readonly Status[] = ['offered', 'pending', 'confirmed', 'arrived', 'missed', 'excused'];
const OPEN: readonly Status[] = ['waiting', 'offered', 'pending', 'confirmed'];

export interface Wish {
  readonly id: string;
  readonly caller: string;
  readonly persons: readonly string[];
  readonly time: number;
  readonly dish: string;
  readonly wait: boolean;
}

export class BookingModel {
  /** In the order in which they came. */
  readonly bookings: Modelled[] = [];
  /** By time, ids in line. */
  readonly lines: string[][] = slots.map(() => []);

  /** Those born in 1950 pay less. */
  constructor(private readonly elders: (person: string) => boolean) {}

  get(id: string): Modelled | undefined {
    return this.bookings.find((one) => one.id === id);
  }

  place(wish: Wish, now: number): string {
    const known = this.get(wish.id);
    if (known) return known.status;
    const no = this.tooLateOrMany(wish, now) ?? this.twice(wish.time, wish.persons);
    if (no) return no;
    const short = this.shortFor(wish, this.openTo(wish.time));
    const cheaper = this.cheaperOf(wish);
    const { caller, id, persons, time, dish } = wish;
    const add = (status: Status): string => {
      this.bookings.push({ id, caller, persons, time, dish, status, short, cheaper });
      return status;
    };
    if (!short) return add(this.taken(time));
    if (!wish.wait || this.shortFor(wish, this.slot(time).has)) return 'SOLD_OUT';
    if (this.line(time).length >= MOST_WAITING) return 'LINE_FULL';
    this.line(time).push(id);
    return add('waiting');
  }

  cancel(id: string, now: number): string {
    const one = this.get(id);
    if (!one) return 'NOT_FOUND';
    // Who waits or has only an offer may leave at any time.
    const placed = one.status === 'pending' || one.status === 'confirmed';
    if (placed && now >= this.slot(one.time).cancelUntil) return 'CANCEL_TOO_LATE';
    return this.move(one, OPEN, 'cancelled');
  }

  reschedule(id: string, start: number, now: number): string {
    const one = this.get(id);
    if (!one) return 'NOT_FOUND';
    const movable = one.status === 'pending' || one.status === 'confirmed';
    if (movable && now >= this.slot(one.time).cancelUntil) return 'RESCHEDULE_TOO_LATE';
    if (!movable) return 'STATE_CHANGED';
    const { meal } = this.slot(one.time);
    const to = slots.findIndex((slot) => slot.meal === meal && slot.start === start);
    if (to < 0) return now < start - (meal ? 60 : 5) ? 'NO_SUCH_TIME' : 'TOO_LATE';
    if (to === one.time) return one.status;
    if (now >= this.slot(to).bookUntil) return 'TOO_LATE';
    const no = this.twice(to, one.persons);
    if (no) return no;
    if (this.shortFor(one, this.openTo(to))) return 'SOLD_OUT';
    one.cheaper = this.cheaperOf({ ...one, time: to });
    one.time = to;
    one.status = this.taken(to);
    return one.status;
  }

  accept(id: string, now: number): string {
    const one = this.get(id);
    if (!one) return 'NOT_FOUND';
    if (one.status === 'expired' && one.offerUntil !== undefined) return 'OFFER_EXPIRED';
    if (one.status !== 'offered') return HOLD.includes(one.status) ? one.status : 'STATE_CHANGED';
    if (now >= (one.offerUntil ?? 0)) return 'OFFER_EXPIRED';
    one.status = this.taken(one.time);
    return one.status;
  }

  byStaff(verb: string, id: string, now: number): string {
    const one = this.get(id);
    if (!one) return 'NOT_FOUND';
    if (verb === 'miss' && now < this.slot(one.time).start) return 'NOT_YET';
    const moves: { readonly [verb: string]: readonly [readonly Status[], Status] } = {
      confirm: [['pending'], 'confirmed'],
      decline: [['pending', 'waiting'], 'declined'],
      arrive: [['confirmed', 'missed'], 'arrived'],
      miss: [['confirmed'], 'missed'],
      excuse: [['missed'], 'excused'],
    };
    const [from, to] = moves[verb] ?? [[], 'expired'];
    return this.move(one, from, to);
  }

  /** Offers pass on, lines end with booking, what is free goes to the first that fits. */
  serve(now: number): void {
    slots.forEach((slot, time) => {
      for (const one of this.bookings)
        if (one.time === time && one.status === 'offered' && (one.offerUntil ?? 0) <= now)
          one.status = 'expired';
      if (now < slot.bookUntil) return this.promote(time, now);
      for (const id of [...this.line(time)]) this.move(this.get(id), ['waiting'], 'expired');
    });
  }

  /** What nobody confirmed before it began is over. */
  expire(now: number): void {
    for (const one of this.bookings)
      if (one.status === 'pending' && this.slot(one.time).start <= now) one.status = 'expired';
  }

  /** How much is left of each unit. */
  left(time: number): Record<string, number> {
    const left: Record<string, number> = { ...this.slot(time).has };
    for (const one of this.bookings)
      if (one.time === time && HOLD.includes(one.status))
        for (const unit of this.units(one)) left[unit] = (left[unit] ?? 0) - one.persons.length;
    return left;
  }

  private promote(time: number, now: number): void {
    for (const id of [...this.line(time)]) {
      const one = this.get(id);
      if (!one || this.shortFor(one, this.left(time))) continue;
      const { bookUntil, meal } = this.slot(time);
      this.move(one, ['waiting'], meal ? 'offered' : 'pending');
      if (meal) one.offerUntil = Math.min(now + OFFER_MINUTES, bookUntil);
    }
    // Who stays waits for what is short now, behind those before.
    const before: string[] = [];
    for (const id of this.line(time)) {
      const one = this.get(id);
      if (one) one.short = this.shortFor(one, without(this.left(time), before));
      before.push(one?.short ?? '');
    }
  }

  private slot(time: number): Slot {
    const slot = slots[time];
    if (!slot) throw new Error(`no time ${time}`);
    return slot;
  }

  private line(time: number): string[] {
    return this.lines[time] ?? [];
  }

  private taken(time: number): Status {
    return this.slot(time).meal ? 'confirmed' : 'pending';
  }

  private units({ time, dish }: Pick<Modelled, 'time' | 'dish'>): string[] {
    return this.slot(time).meal ? ['meals', dish] : ['seats'];
  }

  /** The first unit of which there is not enough for all of them; nothing when there is. */
  private shortFor(wish: Pick<Wish, 'time' | 'dish' | 'persons'>, left: Record<string, number>): string {
    for (let n = 1; n <= wish.persons.length; n++)
      for (const unit of this.units(wish)) if ((left[unit] ?? 0) < n) return unit;
    return '';
  }

  /** What one who comes now may take: nothing of what somebody waits for. */
  private openTo(time: number): Record<string, number> {
    return without(
      this.left(time),
      this.line(time).map((id) => this.get(id)?.short ?? ''),
    );
  }

  private tooLateOrMany({ time, persons }: Wish, now: number): string | undefined {
    const { meal, bookUntil } = this.slot(time);
    if (now >= bookUntil) return 'TOO_LATE';
    const open = this.bookings.filter(
      (one) => OPEN.includes(one.status) && !this.slot(one.time).meal && now < this.slot(one.time).end,
    );
    const many = persons.some(
      (id) => open.filter((one) => one.persons.includes(id)).length >= MOST_AT_COUNTER,
    );
    return !meal && many ? 'LIMIT_REACHED' : undefined;
  }

  private twice(time: number, persons: readonly string[]): string | undefined {
    const here = this.bookings.filter(
      (one) => one.time === time && (one.status === 'waiting' || HOLD.includes(one.status)),
    );
    return here.some((one) => one.persons.some((id) => persons.includes(id))) ? 'ALREADY_BOOKED' : undefined;
  }

  /** One subsidised meal a day, whoever booked it and whether it was eaten. */
  private cheaperOf({ id, time, persons }: Pick<Wish, 'id' | 'time' | 'persons'>): string[] {
    const others = this.bookings.filter(
      (one) => one.id !== id && (one.status === 'waiting' || HOLD.includes(one.status)),
    );
    return persons.filter(
      (person) =>
        this.slot(time).meal && this.elders(person) && !others.some((one) => one.cheaper.includes(person)),
    );
  }

  private move(one: Modelled | undefined, from: readonly Status[], to: Status): string {
    if (!one) return 'NOT_FOUND';
    if (one.status === to) return to;
    if (!from.includes(one.status)) return 'STATE_CHANGED';
    one.status = to;
    const line = this.line(one.time);
    if (line.includes(one.id)) line.splice(line.indexOf(one.id), 1);
    return to;
  }
}

const without = (left: Record<string, number>, units: readonly string[]): Record<string, number> => ({
  ...left,
  ...Object.fromEntries(units.filter(Boolean).map((unit) => [unit, 0])),
});
