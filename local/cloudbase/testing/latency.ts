// The latency model: every database call takes as long as it would in the cloud, so that benches mean something here.
import type { Interceptor } from '../server/dispatch';

export interface LatencyModel {
  /** Milliseconds every database call takes at least. */
  readonly ms: number;
  /** Up to this much is added, evenly spread, reproducibly. */
  readonly jitterMs?: number;
}

export interface Latency {
  set(model: LatencyModel | undefined): void;
  readonly interceptor: Interceptor;
}

export function createLatency(): Latency {
  let model: LatencyModel | undefined;
  let seed = 1;
  // A small linear congruential generator: the same run waits the same way every time.
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  return {
    set(next) {
      model = next;
      seed = 1;
    },
    async interceptor(call, proceed) {
      if (model && call.action.startsWith('database.')) {
        const wait = model.ms + random() * (model.jitterMs ?? 0);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
      return proceed();
    },
  };
}
