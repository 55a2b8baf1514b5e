// What each request wrote and how it ended, as CloudBase's log page shows it. Keeps the latest requests in memory.
import type { Caller } from './environment';

/** Ours: how many requests are kept for the console, and how many lines of one. */
const KEPT_REQUESTS = 1000;
const KEPT_LINES = 1000;

export interface RequestLog {
  readonly requestId: string;
  readonly functionName: string;
  /** Epoch milliseconds by the server's clock. */
  readonly startedAt: number;
  readonly caller: Caller;
  readonly lines: string[];
  /** `running`, `ok`, or the failure's code. */
  outcome: string;
  message?: string;
  ms?: number;
  coldStartMs?: number;
  trips?: number;
}

export type LogSink = (line: string) => void;

export class Logs {
  readonly #latest: RequestLog[] = [];
  readonly #sink?: LogSink;

  /** `sink` hears every line at once, for a terminal. */
  constructor(sink?: LogSink) {
    this.#sink = sink;
  }

  open(entry: Omit<RequestLog, 'lines' | 'outcome'>): RequestLog {
    const log: RequestLog = { ...entry, lines: [], outcome: 'running' };
    this.#latest.push(log);
    if (this.#latest.length > KEPT_REQUESTS) this.#latest.shift();
    return log;
  }

  write(log: RequestLog, text: string): void {
    for (const line of text.replace(/\n$/, '').split('\n')) {
      if (log.lines.length < KEPT_LINES) log.lines.push(line);
      this.#sink?.(`${log.functionName} ${log.requestId.slice(0, 8)} ${line}`);
    }
  }

  close(
    log: RequestLog,
    end: Pick<RequestLog, 'outcome' | 'message' | 'ms' | 'coldStartMs' | 'trips'>,
  ): void {
    Object.assign(log, end);
    const cost = `${end.ms} ms, ${end.trips} database calls, ${end.coldStartMs} ms cold start`;
    this.#sink?.(`${log.functionName} ${log.requestId.slice(0, 8)} ${end.outcome}: ${cost}`);
    if (end.message) this.#sink?.(`${log.functionName} ${log.requestId.slice(0, 8)} ${end.message}`);
  }

  /** The latest requests, newest first. */
  find(wanted: { functionName?: string; requestId?: string; limit?: number } = {}): RequestLog[] {
    return this.#latest
      .filter((log) => !wanted.functionName || log.functionName === wanted.functionName)
      .filter((log) => !wanted.requestId || log.requestId === wanted.requestId)
      .reverse()
      .slice(0, wanted.limit ?? 100);
  }
}
