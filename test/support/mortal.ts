// A function's run that dies at its n-th call, whatever the call is: before it reached the other side, or after it was
// applied there and the answer was lost. What must hold in the end is the specifications'.

export interface Death {
  /** Which call of the run it is, from 0. */
  readonly at: number;
  readonly when: 'before' | 'after';
}

export class Died extends Error {}

/** What a run speaks to: ports, each with methods that answer promises. */
type Ports = object;

export interface Mortal<T> {
  readonly ports: T;
  /** How many calls the run has made. */
  calls(): number;
}

/** The ports as one run sees them; after its death it makes no call any more. Without a death they only count. */
export function mortal<T extends Ports>(ports: T, death?: Death): Mortal<T> {
  let calls = 0;
  let dead = false;
  const dying =
    (call: (...all: unknown[]) => unknown) =>
    async (...all: unknown[]): Promise<unknown> => {
      if (dead) throw new Died('dead already');
      const last = calls++ === death?.at;
      if (last) dead = true;
      if (last && death?.when === 'before') throw new Died('before');
      const answer = await call(...all);
      if (last) throw new Died('after');
      return answer;
    };
  const port = (methods: object): object =>
    Object.fromEntries(
      Object.entries(methods).map(([name, call]) => [
        name,
        typeof call === 'function' ? dying(call as never) : call,
      ]),
    );
  const entries = Object.entries(ports).map(([name, methods]) => [name, port(methods as object)]);
  return { ports: Object.fromEntries(entries) as T, calls: () => calls };
}
