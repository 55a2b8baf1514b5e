// The types of every procedure, inferred from the functions' router; at run time nothing of it is here.
// How a call travels is call.ts's.
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { Router } from '../../cloudfunctions/api/router';

type Inputs = inferRouterInputs<Router>;
type Outputs = inferRouterOutputs<Router>;

/** Every procedure as `group.name`. */
export type Path = {
  [G in keyof Inputs & keyof Outputs & string]: `${G}.${keyof Inputs[G] & keyof Outputs[G] & string}`;
}[keyof Inputs & keyof Outputs & string];

type At<T, P extends string> = P extends `${infer G}.${infer N}`
  ? G extends keyof T
    ? N extends keyof T[G]
      ? T[G][N]
      : never
    : never
  : never;

/** What a procedure wants to be told; `void` when nothing. */
export type Input<P extends Path> = At<Inputs, P>;

/** What a procedure answers when it does not refuse. */
export type Output<P extends Path> =
  At<Outputs, P> extends infer O ? (O extends { ok: true; value: infer T } ? T : never) : never;
