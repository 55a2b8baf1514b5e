// Fires the timers of deployed functions: by the machine's clock, or step by step when a test moves time.
import type { DeployedFunction } from '../functions/deployment';
import { TIMER_SOURCE, type Caller } from '../functions/environment';
import type { Clock } from '../server/clock';
import { parseCron, type Cron } from './cron';

export interface Fired {
  readonly functionName: string;
  readonly triggerName: string;
  /** The moment it was due, epoch milliseconds. */
  readonly at: number;
  readonly ok: boolean;
}

export interface TimerEvent {
  readonly Type: 'Timer';
  readonly TriggerName: string;
  /** The moment it was due, as `2026-11-22T05:30:00Z`. */
  readonly Time: string;
  readonly Message: string;
}

type Invoke = (functionName: string, event: TimerEvent, caller: Caller) => Promise<unknown>;

interface Timer {
  readonly functionName: string;
  readonly triggerName: string;
  readonly cron: Cron;
}

/** Node.js timers hold no longer wait than this. */
const MAX_WAIT_MS = 2 ** 31 - 1;

export class Scheduler {
  readonly #timers: readonly Timer[];
  readonly #clock: Clock;
  readonly #invoke: Invoke;
  #wait?: NodeJS.Timeout;
  #running = false;
  readonly #forget: () => void;

  constructor(functions: readonly DeployedFunction[], clock: Clock, invoke: Invoke) {
    this.#timers = functions.flatMap(({ name: functionName, triggers }) =>
      triggers.map(({ name, config }) => ({ functionName, triggerName: name, cron: parseCron(config) })),
    );
    this.#clock = clock;
    this.#invoke = invoke;
    this.#forget = clock.onChange(() => this.#arm());
  }

  /** From now on timers fire by themselves, as long as the clock is the machine's. */
  start(): void {
    this.#running = true;
    this.#arm();
  }

  stop(): void {
    this.#running = false;
    clearTimeout(this.#wait);
    this.#forget();
  }

  /** Moves a stopped clock to `until` and fires, one after another, everything due on the way. */
  async advanceTo(until: number): Promise<Fired[]> {
    const fired: Fired[] = [];
    for (;;) {
      const due = this.#due(this.#clock.now());
      if (!due || due.at > until) break;
      this.#clock.set(due.at);
      for (const timer of due.timers) fired.push(await this.#fire(timer, due.at));
    }
    this.#clock.set(until);
    return fired;
  }

  /** Fires one timer now; undefined when there is none of that name. */
  async fire(functionName: string, triggerName: string): Promise<Fired | undefined> {
    const timer = this.#timers.find(
      (each) => each.functionName === functionName && each.triggerName === triggerName,
    );
    return timer && this.#fire(timer, this.#clock.now());
  }

  /** What is deployed and when it is due next. */
  list(): { functionName: string; triggerName: string; next?: number }[] {
    return this.#timers.map(({ functionName, triggerName, cron }) => ({
      functionName,
      triggerName,
      next: cron.next(this.#clock.now()),
    }));
  }

  #due(after: number): { at: number; timers: Timer[] } | undefined {
    const dated = this.#timers.map((timer) => ({ timer, at: timer.cron.next(after) ?? Infinity }));
    const at = Math.min(...dated.map((each) => each.at));
    if (at === Infinity) return undefined;
    return { at, timers: dated.filter((each) => each.at === at).map(({ timer }) => timer) };
  }

  #arm(): void {
    clearTimeout(this.#wait);
    if (!this.#running || this.#clock.frozen) return;
    const now = this.#clock.now();
    const due = this.#due(now);
    if (!due) return;
    this.#wait = setTimeout(
      () => {
        if (this.#clock.now() >= due.at) for (const timer of due.timers) void this.#fire(timer, due.at);
        this.#arm();
      },
      Math.min(due.at - now, MAX_WAIT_MS),
    );
    this.#wait.unref();
  }

  async #fire({ functionName, triggerName }: Timer, at: number): Promise<Fired> {
    const Time = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
    const event: TimerEvent = { Type: 'Timer', TriggerName: triggerName, Time, Message: '' };
    try {
      await this.#invoke(functionName, event, { source: TIMER_SOURCE });
      return { functionName, triggerName, at, ok: true };
    } catch {
      // Its log tells; production fires the next time no matter what.
      return { functionName, triggerName, at, ok: false };
    }
  }
}
