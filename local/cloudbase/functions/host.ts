// Runs deployed cloud functions: finds the function, opens a run with its token, and answers what came of it.
// Instances are the pools'; HTTP, database and openapi are others'.
import { randomUUID } from 'node:crypto';
import type { DeployedFunction } from './deployment';
import { callEnvironment, instanceEnvironment, type Caller, type Environment } from './environment';
import { FunctionFailure, notFound, threw } from './failure';
import type { Instance } from './instance';
import type { Invocations, Run } from './invocations';
import { IDLE_MS, MAX_EVENT_BYTES, MAX_INSTANCES, MAX_RESPONSE_BYTES, MAX_STARTING } from './limits';
import type { Logs, RequestLog } from './logs';
import { Pool } from './pool';

export interface HostOptions {
  readonly functions: readonly DeployedFunction[];
  readonly where: () => Environment;
  readonly invocations: Invocations;
  readonly logs: Logs;
  readonly now: () => number;
  /** A file in the folder whose node_modules serve functions without their own. */
  readonly modules: string;
  readonly sdk?: string;
  readonly maxInstances?: number;
}

export interface Invoked {
  readonly result: unknown;
  readonly requestId: string;
  /** Database calls of the run and of the runs it called. */
  readonly trips: number;
  /** Run time, cold start not counted. */
  readonly ms: number;
  readonly coldStartMs: number;
}

export class Host {
  readonly #options: HostOptions;
  readonly #functions: ReadonlyMap<string, DeployedFunction>;
  readonly #pools = new Map<string, Pool>();
  readonly #instances = new Map<string, Instance>();
  readonly #running = new Set<Promise<unknown>>();

  constructor(options: HostOptions) {
    this.#options = options;
    this.#functions = new Map(options.functions.map((fn) => [fn.name, fn]));
  }

  get functions(): readonly DeployedFunction[] {
    return [...this.#functions.values()];
  }

  find(name: string): DeployedFunction | undefined {
    return this.#functions.get(name);
  }

  /** Runs `name` with `event` for `caller`; rejects with a FunctionFailure that carries the request id. */
  async invoke(name: string, event: unknown, caller: Caller = {}, parent?: Run): Promise<Invoked> {
    const fn = this.#functions.get(name);
    if (!fn) throw Object.assign(notFound(), { requestId: randomUUID() });
    const work = this.#run(fn, event, caller, parent);
    this.#running.add(work);
    try {
      return await work;
    } finally {
      this.#running.delete(work);
    }
  }

  /** The function's code has changed: from now on new instances load it. */
  refresh(name: string): void {
    const pool = this.#pools.get(name);
    this.#pools.delete(name);
    pool?.retire();
  }

  /** Ends the instance that serves this run, as when production loses a machine. */
  kill(run: Run): Promise<void> | undefined {
    return this.#instances.get(run.id)?.kill();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.close()));
    await Promise.allSettled([...this.#running]);
  }

  async #run(fn: DeployedFunction, event: unknown, caller: Caller, parent?: Run): Promise<Invoked> {
    const run = this.#options.invocations.open(this.#newRun(fn, caller, parent));
    const log = this.#openLog(fn, run);
    const timing = { began: performance.now(), coldStartMs: 0 };
    const end = (outcome: string, message?: string) => {
      const ms = Math.round(performance.now() - timing.began);
      const { coldStartMs } = timing;
      this.#options.logs.close(log, { outcome, message, ms, coldStartMs, trips: run.trips });
      this.#instances.delete(run.id);
      return { requestId: run.id, trips: run.trips, ms, coldStartMs };
    };
    try {
      const text = await this.#serve(fn, event, run, log, timing);
      return { result: JSON.parse(text), ...end('ok') };
    } catch (error) {
      const failure = error instanceof FunctionFailure ? error : threw(String(error));
      throw Object.assign(failure, end(failure.code, failure.message));
    }
  }

  #openLog(fn: DeployedFunction, run: Run): RequestLog {
    const { logs, now } = this.#options;
    const { id: requestId, caller } = run;
    const log = logs.open({ requestId, functionName: fn.name, startedAt: now(), caller });
    run.warn = (message) => logs.write(log, `[warning] ${message}`);
    return log;
  }

  /** Gives the request to an instance and answers its result as JSON text; the clock starts when it is given. */
  async #serve(
    fn: DeployedFunction,
    event: unknown,
    run: Run,
    log: RequestLog,
    timing: Timing,
  ): Promise<string> {
    const where = this.#options.where();
    const request = {
      ...callEnvironment(where, run.caller, run.token),
      event: eventText(event, fn, run.caller, where),
      context: contextOf(fn, run, where),
      log: (_stream: string, text: string) => this.#options.logs.write(log, text),
    };
    const text = await this.#pool(fn).run(request, (instance, coldStartMs) => {
      this.#instances.set(run.id, instance);
      Object.assign(timing, { began: performance.now(), coldStartMs });
    });
    if (Buffer.byteLength(text) > MAX_RESPONSE_BYTES) throw tooLarge();
    return text;
  }

  #newRun(fn: DeployedFunction, caller: Caller, parent?: Run): Run {
    const { openid, unionid } = caller;
    const appid = caller.appid ?? (openid ? this.#options.where().appid : undefined);
    const warn = () => undefined;
    return {
      id: randomUUID(),
      token: randomUUID(),
      functionName: fn.name,
      openid,
      appid,
      unionid,
      caller,
      parent,
      trips: 0,
      warn,
    };
  }

  #pool(fn: DeployedFunction): Pool {
    const { modules, sdk = '', where, maxInstances = MAX_INSTANCES } = this.#options;
    const known = this.#pools.get(fn.name);
    if (known) return known;
    const { entry, memoryMb, timeoutSeconds } = fn;
    const env = instanceEnvironment(where(), fn);
    const pool = new Pool(
      { entry, env, memoryMb, timeoutSeconds, modules, sdk },
      { instances: maxInstances, starting: MAX_STARTING, idleMs: IDLE_MS },
    );
    this.#pools.set(fn.name, pool);
    return pool;
  }
}

interface Timing {
  began: number;
  coldStartMs: number;
}

const tooLarge = () =>
  new FunctionFailure('FUNCTIONS_EXECUTE_FAIL', 'The size of response exceeds the upper limit (6MB)');

/** The event as the function gets it: WeChat adds `userInfo` to what a mini-program sends. */
function eventText(event: unknown, fn: DeployedFunction, caller: Caller, where: Environment): string {
  const isObject = typeof event === 'object' && event !== null && !Array.isArray(event);
  const userInfo = { appId: caller.appid ?? where.appid, openId: caller.openid };
  const whole = isObject && (caller.openid || caller.appid) ? { ...event, userInfo } : (event ?? {});
  const text = JSON.stringify(whole);
  if (Buffer.byteLength(text) <= MAX_EVENT_BYTES) return text;
  throw new FunctionFailure(
    'EXCEED_MAX_PAYLOAD_SIZE',
    `The event of ${fn.name} exceeds the upper limit (6MB)`,
  );
}

/** The second argument of main, as Tencent SCF's Node.js runtime gives it (methods are added in the instance). */
function contextOf(fn: DeployedFunction, run: Run, where: Environment): Record<string, unknown> {
  const environment = {
    ...callEnvironment(where, run.caller, run.token).env,
    SCF_NAMESPACE: where.env,
    TCB_ENV: where.env,
    TENCENTCLOUD_RUNENV: 'SCF',
  };
  return {
    memory_limit_in_mb: fn.memoryMb,
    time_limit_in_ms: fn.timeoutSeconds * 1000,
    request_id: run.id,
    function_name: fn.name,
    function_version: '$LATEST',
    namespace: where.env,
    tencentcloud_region: 'ap-shanghai',
    tencentcloud_appid: '0',
    tencentcloud_uin: '0',
    environ: Object.entries(environment)
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
    environment: JSON.stringify(environment),
  };
}
