// The instances of one function: reuses warm ones, grows with what waits, up to a limit, retires idle ones.
// What a run is and who asked for it is not known here.
import { Instance, type InstanceOptions, type Request } from './instance';
import type { FunctionFailure } from './failure';

export interface PoolLimits {
  readonly instances: number;
  readonly starting: number;
  readonly idleMs: number;
}

interface Waiting {
  readonly request: Request;
  given(instance: Instance, coldStartMs: number): void;
  resolve(result: string): void;
  reject(failure: FunctionFailure): void;
}

export class Pool {
  readonly #options: InstanceOptions;
  readonly #limits: PoolLimits;
  readonly #all = new Set<Instance>();
  readonly #idle = new Map<Instance, NodeJS.Timeout>();
  readonly #fresh = new Set<Instance>();
  readonly #queue: Waiting[] = [];
  #starting = 0;
  #retired = false;

  constructor(options: InstanceOptions, limits: PoolLimits) {
    this.#options = options;
    this.#limits = limits;
  }

  get size(): number {
    return this.#all.size;
  }

  /** Answers the result as JSON text. `given` hears which instance takes the request and what its cold start cost, 0 when warm. */
  run(request: Request, given: Waiting['given']): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ request, given, resolve, reject });
      this.#serve();
    });
  }

  /** No instance serves two requests any more: those at work finish, those idle end. */
  retire(): void {
    this.#retired = true;
    for (const [instance, timer] of this.#idle) {
      clearTimeout(timer);
      this.#end(instance);
    }
  }

  async close(): Promise<void> {
    for (const timer of this.#idle.values()) clearTimeout(timer);
    await Promise.all([...this.#all].map((instance) => instance.kill()));
  }

  #serve(): void {
    while (this.#queue.length > 0) {
      // The warmest first, so that the others may retire.
      const instance = [...this.#idle.keys()].at(-1);
      if (!instance) break;
      clearTimeout(this.#idle.get(instance));
      this.#idle.delete(instance);
      // Something the last request left behind may have ended it since.
      if (instance.dead) this.#all.delete(instance);
      const waiting = instance.dead ? undefined : this.#queue.shift();
      if (waiting) void this.#work(instance, waiting);
    }
    while (this.#mayStart()) void this.#start();
  }

  #mayStart(): boolean {
    const { instances, starting } = this.#limits;
    return this.#queue.length > this.#starting && this.#starting < starting && this.#all.size < instances;
  }

  async #start(): Promise<void> {
    const instance = new Instance(this.#options);
    this.#starting += 1;
    this.#all.add(instance);
    this.#fresh.add(instance);
    const failure = await instance.ready;
    this.#starting -= 1;
    if (!failure) return this.#rest(instance);
    this.#all.delete(instance);
    // Production answers a function that cannot be loaded once per request, not once for all who wait.
    this.#queue.shift()?.reject(failure);
    this.#serve();
  }

  async #work(instance: Instance, waiting: Waiting): Promise<void> {
    const coldStartMs = this.#fresh.delete(instance) ? instance.coldStartMs : 0;
    waiting.given(instance, coldStartMs);
    try {
      waiting.resolve(await instance.run(waiting.request));
    } catch (failure) {
      waiting.reject(failure as FunctionFailure);
    }
    if (!instance.dead) return this.#rest(instance);
    this.#all.delete(instance);
    this.#serve();
  }

  #end(instance: Instance): void {
    this.#idle.delete(instance);
    this.#all.delete(instance);
    void instance.kill();
  }

  #rest(instance: Instance): void {
    if (this.#retired && this.#queue.length === 0) return this.#end(instance);
    const retire = setTimeout(() => this.#end(instance), this.#limits.idleMs);
    retire.unref();
    this.#idle.set(instance, retire);
    this.#serve();
  }
}
