// Random histories of one session: many callers, each acting on the ledger as it was some steps ago, beside the sequential model.
// What must never come of them is said here; which histories are tried is the specification's.
import { capacityWrite, closeWrite, releaseWalkIns } from '#domain/capacity';
import {
  checkHold,
  claimWrite,
  heldBy,
  holdWrite,
  imbalances,
  releaseWrite,
  type LedgerWrite,
  type Request,
} from '#domain/ledger';
import { acceptWrite, joinWrite, leaveWrite, passOnWrite, promotionOf, type LineRule } from '#domain/line';
import { freshSession, type Session } from '#domain/session';
import type { Units } from '#domain/units';
import { aService, NOW } from './given';
import { applied, type Applied } from './ledger-document';
import { SequentialLedger, type Terms } from './ledger-model';

const MINUTE = 60_000;

export interface Setting extends Terms {
  readonly mode: LineRule['mode'];
  readonly requests: readonly Request[];
}

/** `stale`: how many steps ago the caller looked. */
export type Step = { readonly stale: number } & (
  | { readonly do: 'book' | 'cancel' | 'accept'; readonly nth: number }
  | { readonly do: 'promote' | 'pass-on' | 'close' }
  | { readonly do: 'capacity'; readonly unit: string; readonly to: number }
  | { readonly do: 'open-walk-ins'; readonly keep: number }
  | { readonly do: 'time'; readonly minutes: number }
);

export type Apply = (document: Session, write: LedgerWrite) => Applied;

export interface Look {
  readonly document: Session;
  readonly now: number;
}

/** One history under way. */
export class History {
  readonly looks: Look[];
  readonly model: SequentialLedger;
  readonly wrong: string[] = [];
  /** What happened, by name. */
  readonly seen: string[] = [];
  document: Session;
  now = NOW;

  constructor(
    readonly setting: Setting,
    private readonly apply: Apply = applied,
  ) {
    const { capacity, bookUntil, reserve } = setting;
    const fresh = freshSession(aService({ capacity }), '2026-11-24', [540, 570]);
    this.document = { ...fresh, bookUntil, ...(reserve ? { reserve } : {}) };
    this.looks = [{ document: this.document, now: this.now }];
    this.model = new SequentialLedger(setting);
  }

  /** One more step; false once something has gone wrong. */
  step(step: Step): boolean {
    const look = this.looks[Math.max(0, this.looks.length - 1 - step.stale)];
    if (look) this.act(step, look);
    this.wrong.push(...this.faults());
    this.looks.push({ document: this.document, now: this.now });
    return this.wrong.length === 0;
  }

  private write(write: LedgerWrite): boolean {
    const { document, happened } = this.apply(this.document, write);
    this.document = document;
    return happened;
  }

  private note(name: string, wrong: readonly string[] = []): void {
    this.seen.push(name);
    this.wrong.push(...wrong.map((one) => `${name}: ${one}`));
  }

  private act(step: Step, look: Look): void {
    switch (step.do) {
      case 'time':
        this.now += step.minutes * MINUTE;
        return;
      case 'promote':
        return this.promote(look);
      case 'pass-on':
        return this.passOn(look);
      case 'capacity':
        return this.setCapacity(look, step.unit, step.to);
      case 'open-walk-ins':
        return this.openWalkIns(look, step.keep);
      case 'close':
        if (this.write(closeWrite(this.document._id, '停电'))) this.note('closed');
        this.model.open = false;
        return;
      default: {
        const request = this.requestOf(step, look);
        if (request) this[step.do](request, look);
      }
    }
  }

  /** Who accepts is mostly somebody who has an offer. */
  private requestOf({ do: verb, nth }: Extract<Step, { nth: number }>, look: Look): Request | undefined {
    const { requests } = this.setting;
    const offers = Object.values(look.document.holders).filter(({ offerUntil }) => offerUntil);
    const offered = requests.filter(({ booking }) => offers.some((one) => one.booking === booking));
    const among = verb === 'accept' && offered.length > 0 ? offered : requests;
    return among[nth % among.length];
  }

  private book(asked: Request, look: Look): void {
    const { document, now } = look;
    const request = { ...asked, at: now };
    const fresh = document.rev === this.document.rev;
    const expected = this.model.answer(request, now);
    const { name, happened, wrong } = this.tryTo(request, look);
    this.note(happened ? name : `${name} in vain`, wrong);
    if (fresh && (name !== expected || !happened)) this.note('book', [`${name}, expected ${expected}`]);
    if (fresh && name === 'joined')
      this.note('joined at once', this.model.untrue(this.model.line.length - 1, now));
  }

  private tryTo(
    request: Request,
    { document, now }: Look,
  ): { name: string; happened: boolean; wrong: string[] } {
    const { booking } = request;
    const seen = checkHold(document, request, now);
    if (seen.ok && seen.value.is === 'free') {
      const { places } = seen.value;
      const happened = this.write(holdWrite(document, request, places, now));
      return { name: 'held', happened, wrong: happened ? this.model.hold(request, places, now) : [] };
    }
    if (seen.ok && seen.value.is === 'held') {
      const happened = this.write(claimWrite(document._id, request));
      if (happened) this.model.keep(booking);
      return { name: 'claimed', happened, wrong: [] };
    }
    if (seen.ok) return { name: 'stands', happened: true, wrong: [] };
    const { code } = seen.refusal;
    if (code !== 'SOLD_OUT' || request.walkIn || document.line.length >= this.setting.most)
      return { name: code, happened: true, wrong: [] };
    const happened = this.write(joinWrite(document, request, this.setting.most, now));
    if (!happened) return { name: 'joined', happened, wrong: [] };
    const short = this.document.line.at(-1)?.short ?? [];
    return { name: 'joined', happened, wrong: this.model.join(request, short, now) };
  }

  private cancel({ booking }: Request, { document }: Look): void {
    const places = heldBy(document, booking);
    if (Object.keys(places).length === 0) {
      const left = this.write(leaveWrite(document._id, booking));
      const waited = this.model.isWaiting(booking);
      if (left) this.note('left the line');
      this.model.leave(booking);
      if (left !== waited) this.note('leave', ['not what the line says']);
      return;
    }
    const happened = this.write(releaseWrite(document._id, { booking, places }));
    this.note(happened ? 'released' : 'released in vain');
    if (happened) this.model.release(booking);
  }

  private accept({ booking, wants }: Request, { document, now }: Look): void {
    const may = this.model.isOffered(booking, now);
    const happened = this.write(acceptWrite(document._id, booking, Object.keys(wants), now));
    if (happened) this.model.keep(booking);
    if (happened || may) this.note('accepted', happened === may ? [] : ['not what was offered']);
  }

  private promote({ document, now }: Look): void {
    const rule = { mode: this.setting.mode, offerMinutes: 1, most: this.setting.most };
    const promotion = promotionOf(document, rule, now);
    if (!promotion) return;
    const stale = document.rev !== this.document.rev;
    const before = this.model.line.map(({ asking }) => asking.booking);
    const happened = this.write(promotion.write);
    if (stale || !happened) {
      const overtakes = happened === stale;
      return this.note('promoted in vain', overtakes ? ['on another ledger than was read'] : []);
    }
    const expected = this.model.promote(now, promotion.offerUntil);
    const promoted = promotion.promoted.map(({ entry, places }) => ({ booking: entry.booking, places }));
    const same = JSON.stringify(promoted) === JSON.stringify(expected);
    const shorts = this.document.line.map(({ short }) => short);
    const wrong = [...(same ? [] : ['others than the first who fit']), ...this.model.renew(shorts, now)];
    this.note(promotion.offerUntil === undefined ? 'promoted' : 'offered', wrong);
    if (promoted.some(({ places }) => Object.keys(places).length > 1)) this.note('promoted a family');
    if (promoted.some(({ booking }, i) => booking !== before[i]))
      this.note('passed over one who does not fit');
  }

  private passOn({ document, now }: Look): void {
    const over = Object.values(document.holders).filter(({ offerUntil }) => offerUntil && offerUntil <= now);
    for (const booking of new Set(over.map((one) => one.booking))) {
      const mayStay = !this.model.held.some(
        (one) => one.booking === booking && (one.until ?? Infinity) <= now,
      );
      const held = { booking, places: heldBy(document, booking) };
      if (!this.write(passOnWrite(document._id, held, now))) {
        this.note('passed on in vain', mayStay ? [] : ['an offer that is over stays']);
        continue;
      }
      this.note('passed on', mayStay ? ['a place that is no offer any more'] : []);
      this.model.release(booking);
    }
  }

  private setCapacity({ document }: Look, unit: string, to: number): void {
    const outcome = capacityWrite(document, unit, to);
    const held = (this.model.total[unit] ?? 0) - this.model.free(unit);
    if (document === this.document && outcome.ok !== to >= held) this.note('capacity', ['not what is held']);
    if (!outcome.ok) return this.note(outcome.refusal.code);
    if (!outcome.value || !this.write(outcome.value)) return;
    this.note('capacity set');
    this.model.total[unit] = to;
  }

  private openWalkIns({ document }: Look, keep: number): void {
    const write = releaseWalkIns(document, 'a', keep);
    if (!write || !this.write(write)) return;
    const opened = this.model.free('walkIn') - keep;
    this.note('walk-ins opened', opened > 0 ? [] : ['none were left']);
    this.model.total.a = (this.model.total.a ?? 0) + opened;
    this.model.total.walkIn = (this.model.total.walkIn ?? 0) - opened;
  }

  /** Everything that is wrong now, in words. */
  private faults(): string[] {
    const { document, model } = this;
    const waiting = document.line.flatMap(({ persons }) => persons);
    const split = this.setting.requests.filter(({ booking, wants }) => {
      const holding = Object.keys(heldBy(document, booking)).length;
      return holding > 0 && holding < Object.keys(wants).length;
    });
    const held = Object.entries(document.holders).map(
      ([person, { booking, units, offerUntil }]) => `${person} ${booking} ${listed(units)} ${offerUntil}`,
    );
    const modelled = model.held.map(
      ({ person, booking, units, until }) => `${person} ${booking} ${listed(units)} ${until}`,
    );
    const line = document.line.map(({ booking }) => booking);
    const left = Object.fromEntries(Object.keys(model.total).map((unit) => [unit, model.free(unit)]));
    return [
      ...imbalances(document).map((one) => `unbalanced ${JSON.stringify(one)}`),
      ...(new Set(waiting).size < waiting.length ? ['somebody stands in line twice'] : []),
      ...waiting.filter((id) => document.holders[id]).map((id) => `${id} holds and waits`),
      ...split.map(({ booking }) => `the family of ${booking} is split`),
      ...differs('holders', held.sort(), modelled.sort()),
      ...differs(
        'line',
        line,
        model.line.map(({ asking }) => asking.booking),
      ),
      ...differs('left', listed(document.left), listed(left)),
      ...differs('capacity', listed(document.capacity), listed(model.total)),
      ...differs('state', document.state, model.open ? 'open' : 'closed'),
    ];
  }
}

const listed = (units: Units): string => JSON.stringify(Object.entries(units).sort());

const differs = (what: string, found: unknown, expected: unknown): string[] =>
  JSON.stringify(found) === JSON.stringify(expected)
    ? []
    : [`${what}: ${JSON.stringify(found)}, in the model ${JSON.stringify(expected)}`];
