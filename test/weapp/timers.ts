// The timers of a realm: they run in real time, and what is soon due can be waited for, patience (seconds) need not.
type Work = (...args: unknown[]) => void;

/** React's and Taro's own steps; whoever waits longer waits for a person or for a network. */
const SOON_MS = 100;

export interface Timers {
  readonly globals: Readonly<Record<string, unknown>>;
  /** Resolves once nothing is soon due any more. */
  idle(): Promise<void>;
  /** Ends all of them. */
  stop(): void;
}

export function openTimers(failed: (error: unknown) => void): Timers {
  const due = new Map<number, { end: () => void; soon: boolean }>();
  let last = 0;
  const guard = (work: Work, args: unknown[]): void => {
    try {
      work(...args);
    } catch (error) {
      failed(error);
    }
  };
  const later = (work: Work, ms = 0, ...args: unknown[]): number => {
    const id = ++last;
    const timer = setTimeout(() => {
      due.delete(id);
      guard(work, args);
    }, ms);
    due.set(id, { end: () => clearTimeout(timer), soon: ms < SOON_MS });
    return id;
  };
  const again = (work: Work, ms = 0, ...args: unknown[]): number => {
    const id = ++last;
    const timer = setInterval(() => guard(work, args), ms);
    due.set(id, { end: () => clearInterval(timer), soon: false });
    return id;
  };
  const end = (id: number): void => {
    due.get(id)?.end();
    due.delete(id);
  };
  const isIdle = () => ![...due.values()].some(({ soon }) => soon);
  return {
    globals: { setTimeout: later, clearTimeout: end, setInterval: again, clearInterval: end },
    async idle() {
      do await new Promise((resolve) => setImmediate(resolve));
      while (!isIdle());
    },
    stop: () => [...due.keys()].forEach(end),
  };
}
