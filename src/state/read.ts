// Reads for pages: the last answer stays in view while a newer one is fetched, again on each show of the page and on pull-down.
// Writes go through platform/call directly.
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import useSWR, { mutate } from 'swr';
import { call, type NoAnswer } from '../platform/call';
import type { Input, Output, Path } from '../platform/api';

export interface Read<T> {
  /** The last answer, perhaps from before. */
  readonly value?: T;
  /** Why the newest attempt got none. */
  readonly failure?: NoAnswer;
  readonly again: () => Promise<unknown>;
}

/** The input of a read; `null` for procedures that want none. */
type Asked<P extends Path> = [Input<P>] extends [void] ? null : Input<P>;

async function fetchAnswer<P extends Path>([path, input]: readonly [P, Asked<P>]): Promise<Output<P>> {
  const answer = await call(path, input as Input<P>);
  if (answer.ok) return answer.value as Output<P>;
  throw answer as NoAnswer;
}

/** Whether the same may well be answered a little later; only then it is tried again unasked. */
export const mayPass = (failure: NoAnswer): boolean => failure.kind === 'offline' || failure.kind === 'busy';

/**
 * Reads a procedure; nothing is asked while the input is still `undefined`. `every` says after how many milliseconds it is
 * asked again by itself, as long as what was answered waits for something; 0 for never.
 */
export function useRead<P extends Path>(
  path: P,
  input: Asked<P> | undefined,
  every?: (latest: Output<P> | undefined) => number,
): Read<Output<P>> {
  const key = input === undefined ? null : ([path, input] as const);
  const {
    data,
    error,
    isValidating,
    mutate: again,
  } = useSWR<Output<P>, NoAnswer, typeof key>(key, fetchAnswer as never, {
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
    shouldRetryOnError: mayPass,
    errorRetryInterval: 4000,
    errorRetryCount: 2,
    refreshInterval: every,
  });
  useDidShow(() => {
    if (!isValidating && key) void again();
  });
  usePullDownRefresh(() => {
    void again().finally(() => Taro.stopPullDownRefresh());
  });
  return { value: data, failure: error, again };
}

/** What is known from before, without asking for it. */
export function useKnown<P extends Path>(path: P, input: Asked<P>): Output<P> | undefined {
  return useSWR<Output<P>>([path, input], null).data;
}

/** Puts an answer that is already known where the next page will look for it. */
export function remember<P extends Path>(path: P, input: Asked<P>, value: Output<P>): void {
  void mutate([path, input], value, { revalidate: false });
}

/** Asks anew on every page that shows it, because something was done that changes it. */
export function refresh<P extends Path>(path: P, input: Asked<P>): void {
  void mutate([path, input]);
}

/** Nothing that was read before is shown again. */
export const forgetAnswers = (): void => void mutate(() => true, undefined, { revalidate: false });
