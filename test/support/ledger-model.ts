// What a session's ledger must come to, told with plain lists and one thing at a time: no conditions, no document, no code of
// the domain's. Histories are compared with it. Which units an entry waits for is read from the ledger and checked for truth.
type Units = Readonly<Record<string, number>>;

/** Of a booking: by person, each of the ways in which a place would do, the best first. */
export interface Asking {
  readonly booking: string;
  readonly wants: Readonly<Record<string, readonly Units[]>>;
  readonly priority?: boolean;
  readonly walkIn?: boolean;
}

type Places = Readonly<Record<string, Units>>;

interface Held {
  readonly booking: string;
  readonly person: string;
  readonly units: Units;
  readonly until?: number;
}

interface Waiting {
  readonly asking: Asking;
  short: readonly string[];
}

export interface Terms {
  readonly capacity: Units;
  readonly bookUntil: number;
  readonly reserve?: { readonly unit: string; readonly count: number; readonly until: number };
  readonly most: number;
}

/** What one who asks is told. */
export type Answer =
  'held' | 'claimed' | 'stands' | 'joined' | 'SESSION_CLOSED' | 'TOO_LATE' | 'ALREADY_BOOKED' | 'SOLD_OUT';

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const add = (list: readonly Units[], unit: string): number => sum(list.map((units) => units[unit] ?? 0));

/** Everybody's ways together, the first person's first way first. */
function combinations([first, ...others]: readonly (readonly [string, readonly Units[]])[]): Places[] {
  if (!first) return [{}];
  const rest = combinations(others);
  return first[1].flatMap((way) => rest.map((places) => ({ [first[0]]: way, ...places })));
}

export class SequentialLedger {
  held: Held[] = [];
  line: Waiting[] = [];
  open = true;
  readonly total: Record<string, number>;

  constructor(private readonly terms: Terms) {
    this.total = { ...terms.capacity };
  }

  free(unit: string): number {
    const own = this.held.map(({ units }) => units);
    return (this.total[unit] ?? 0) - add(own, unit);
  }

  /** What this one may take of what is free: others' reserve is not for them. */
  private usable({ priority }: Asking, unit: string, now: number): number {
    const { reserve } = this.terms;
    const kept = reserve && reserve.unit === unit && !priority && now < reserve.until ? reserve.count : 0;
    return this.free(unit) - kept;
  }

  private enough(asking: Asking, places: Places, now: number): boolean {
    const all = Object.values(places);
    const units = new Set(all.flatMap((one) => Object.keys(one)));
    return [...units].every((unit) => add(all, unit) <= this.usable(asking, unit, now));
  }

  private seats(asking: Asking, now: number): Places | undefined {
    return combinations(Object.entries(asking.wants)).find((places) => this.enough(asking, places, now));
  }

  private inFront(places: Places): boolean {
    const units = Object.values(places).flatMap((one) => Object.keys(one));
    return this.line.some(({ short }) => units.some((unit) => short.includes(unit)));
  }

  private isIn(person: string): boolean {
    const waits = this.line.some(({ asking }) => person in asking.wants);
    return waits || this.held.some((one) => one.person === person);
  }

  placesOf(booking: string): Places {
    const own = this.held.filter((one) => one.booking === booking);
    return Object.fromEntries(own.map(({ person, units }) => [person, units]));
  }

  isWaiting(booking: string): boolean {
    return this.line.some(({ asking }) => asking.booking === booking);
  }

  private reach({ walkIn, wants }: Asking, now: number): Answer | undefined {
    if (!this.open) return 'SESSION_CLOSED';
    if (!walkIn && now >= this.terms.bookUntil) return 'TOO_LATE';
    return Object.keys(wants).some((person) => this.isIn(person)) ? 'ALREADY_BOOKED' : undefined;
  }

  /** What one is told who asks now. */
  answer(asking: Asking, now: number): Answer {
    if (this.held.some(({ booking }) => booking === asking.booking)) return 'claimed';
    if (this.isWaiting(asking.booking)) return 'stands';
    const no = this.reach(asking, now);
    if (no) return no;
    const ways = combinations(Object.entries(asking.wants));
    if (ways.some((places) => this.enough(asking, places, now) && !this.inFront(places))) return 'held';
    return asking.walkIn || this.line.length >= this.terms.most ? 'SOLD_OUT' : 'joined';
  }

  /** Takes places; what is wrong with that. */
  hold(asking: Asking, places: Places, now: number, until?: number): string[] {
    const no = this.reach(asking, now);
    const wrong = [
      ...(no ? [`held though ${no}`] : []),
      ...(this.enough(asking, places, now) ? [] : ['held what is not there']),
      ...(this.inFront(places) ? ['held what others wait for'] : []),
    ];
    this.take(asking, places, until);
    return wrong;
  }

  private take({ booking }: Asking, places: Places, until?: number): void {
    const own = Object.entries(places).map(([person, units]) => ({ booking, person, units }));
    this.held.push(...own.map((one) => (until === undefined ? one : { ...one, until })));
  }

  /** Stands at the end; what is wrong with that. */
  join(asking: Asking, short: readonly string[], now: number): string[] {
    const no = this.reach(asking, now);
    const wrong = [
      ...(no ? [`joined though ${no}`] : []),
      ...(this.line.length >= this.terms.most ? ['joined a full line'] : []),
    ];
    this.line.push({ asking, short });
    return wrong;
  }

  /** Everybody in line who fits, in order, with their places. */
  promote(now: number, until?: number): { booking: string; places: Places }[] {
    const promoted = [];
    for (const { asking } of [...this.line]) {
      const places = this.seats(asking, now);
      if (!places) continue;
      this.line = this.line.filter((one) => one.asking !== asking);
      this.take(asking, places, until);
      promoted.push({ booking: asking.booking, places });
    }
    return promoted;
  }

  /** The line waits for other units now; what is untrue of them. */
  renew(shorts: readonly (readonly string[])[], now: number): string[] {
    for (const [i, entry] of this.line.entries()) entry.short = shorts[i] ?? [];
    return this.line.flatMap((_, i) => this.untrue(i, now));
  }

  /** Units that an entry is said to wait for although there is enough of them, or that it waits for none. */
  untrue(nth: number, now: number): string[] {
    const entry = this.line[nth];
    if (!entry) return ['nobody is there'];
    const { asking, short } = entry;
    const before = this.line.slice(0, nth).flatMap((one) => one.short);
    const most = (unit: string): number =>
      sum(Object.values(asking.wants).map((ways) => Math.max(...ways.map((way) => way[unit] ?? 0))));
    const plenty = short.filter(
      (unit) => !before.includes(unit) && most(unit) <= this.usable(asking, unit, now),
    );
    const none = short.length === 0 ? [`${asking.booking} waits for nothing`] : [];
    return [...none, ...plenty.map((unit) => `${asking.booking} waits for ${unit}, which is there`)];
  }

  /** An offer that can be accepted: nobody becomes sure of a place in a session that is closed. */
  isOffered(booking: string, now: number): boolean {
    const own = this.held.filter((one) => one.booking === booking);
    return this.open && own.length > 0 && own.every(({ until = -Infinity }) => until > now);
  }

  keep(booking: string): void {
    this.held = this.held.map(({ until, ...one }) =>
      one.booking === booking || until === undefined ? one : { ...one, until },
    );
  }

  /** Gives back all of a booking's places. */
  release(booking: string): void {
    this.held = this.held.filter((one) => one.booking !== booking);
  }

  leave(booking: string): void {
    this.line = this.line.filter(({ asking }) => asking.booking !== booking);
  }
}
