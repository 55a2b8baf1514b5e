// One worker thread that holds one instance of a function and runs one request at a time, as production does.
// Knows time and memory limits and turns every way to die into the product's error; which request it gets is the pool's.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CallEnvironment } from './environment';
import { exited, outOfMemory, threw, timedOut, type FunctionFailure } from './failure';
import { START_LIMIT_MS } from './limits';

export interface InstanceOptions {
  readonly entry: string;
  readonly env: Record<string, string>;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** A file in the folder whose node_modules serve functions that have none of their own. */
  readonly modules: string;
  /** Which package answers `require('wx-server-sdk')`; empty for the one the function finds. */
  readonly sdk: string;
}

export interface Request extends CallEnvironment {
  readonly event: string;
  readonly context: Record<string, unknown>;
  log(stream: 'stdout' | 'stderr', text: string): void;
}

type Message =
  | { type: 'ready' }
  | { type: 'log'; stream: 'stdout' | 'stderr'; text: string }
  | { type: 'done'; result: string }
  | { type: 'threw' | 'unloadable'; text: string };

interface Current {
  readonly request: Request;
  resolve(result: string): void;
  reject(failure: FunctionFailure): void;
}

const WORKER = join(__dirname, 'worker.cjs');

export class Instance {
  readonly #worker: Worker;
  readonly #options: InstanceOptions;
  #current?: Current;
  #timer?: NodeJS.Timeout;
  #early: { stream: 'stdout' | 'stderr'; text: string }[] = [];
  readonly #started = Date.now();
  #ready!: (failure?: FunctionFailure) => void;
  dead = false;
  /** Milliseconds from starting the thread to the function being loaded. */
  coldStartMs = 0;
  /** Settles when the function is loaded; the failure tells why it is not. */
  readonly ready: Promise<FunctionFailure | undefined>;

  constructor(options: InstanceOptions) {
    this.#options = options;
    this.ready = new Promise((resolve) => (this.#ready = resolve));
    this.#worker = new Worker(WORKER, {
      workerData: { entry: options.entry, modules: options.modules, sdk: options.sdk },
      env: options.env,
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    this.#worker.on('message', (message: Message) => this.#hear(message));
    this.#worker.on('error', (error: Error & { code?: string }) => this.#die(this.#failureOf(error)));
    this.#worker.on('exit', () => this.#die(exited()));
    this.#limit(START_LIMIT_MS / 1000);
  }

  /** Answers the function's result as JSON text; rejects with a FunctionFailure. One call at a time. */
  run(request: Request): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#current = { request, resolve, reject };
      for (const line of this.#early.splice(0)) request.log(line.stream, line.text);
      const { env, unset, event, context } = request;
      this.#limit(this.#options.timeoutSeconds);
      this.#worker.postMessage({ env, unset, event, context });
    });
  }

  /** Ends the thread; a request in it fails as if the process had gone. */
  async kill(): Promise<void> {
    this.#die(exited());
    await this.#worker.terminate();
  }

  #hear(message: Message): void {
    if (message.type === 'log') this.#log(message.stream, message.text);
    if (message.type === 'ready') {
      clearTimeout(this.#timer);
      this.coldStartMs = Date.now() - this.#started;
      this.#ready();
    }
    if (message.type === 'unloadable') this.#die(threw(message.text));
    if (message.type === 'done') this.#settle((current) => current.resolve(message.result));
    if (message.type === 'threw') this.#settle((current) => current.reject(threw(message.text)));
  }

  #log(stream: 'stdout' | 'stderr', text: string): void {
    if (this.#current) this.#current.request.log(stream, text);
    else this.#early.push({ stream, text });
  }

  #limit(seconds: number): void {
    this.#timer = setTimeout(() => this.#die(timedOut(seconds)), seconds * 1000);
    this.#timer.unref();
  }

  #settle(tell: (current: Current) => void): void {
    clearTimeout(this.#timer);
    const current = this.#current;
    this.#current = undefined;
    if (current) tell(current);
  }

  #die(failure: FunctionFailure): void {
    if (this.dead) return;
    this.dead = true;
    this.#ready(failure);
    this.#settle((current) => current.reject(failure));
    void this.#worker.terminate();
  }

  #failureOf(error: Error & { code?: string }): FunctionFailure {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return outOfMemory(this.#options.memoryMb);
    return threw(error.stack ?? String(error));
  }
}
