// A write of a page: one at a time, however often one taps; a retry of the same keeps its request id.
// What the answer means for the page is the page's.
import { useRef, useState } from 'react';
import type { Input, Output, Path } from '../platform/api';
import { call, type NoAnswer } from '../platform/call';
import { newRequestId } from '../platform/request-id';

export interface Write<P extends Path> {
  readonly sending: boolean;
  /** Why the last attempt came to nothing. */
  readonly failure?: NoAnswer;
  /** The answer, or nothing when it failed or another is under way. */
  readonly send: (input: Input<P>) => Promise<Output<P> | undefined>;
  readonly forget: () => void;
}

export function useWrite<P extends Path>(path: P): Write<P> {
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<NoAnswer>();
  const busy = useRef(false);
  const last = useRef<{ asked: string; requestId: string }>(undefined);

  const send = async (input: Input<P>): Promise<Output<P> | undefined> => {
    if (busy.current) return undefined;
    busy.current = true;
    setSending(true);
    const asked = JSON.stringify(input);
    if (last.current?.asked !== asked) last.current = { asked, requestId: newRequestId() };
    const answer = await call(path, input, { requestId: last.current.requestId });
    busy.current = false;
    setSending(false);
    setFailure(answer.ok ? undefined : answer);
    if (!answer.ok) return undefined;
    last.current = undefined;
    return answer.value;
  };

  return { sending, failure, send, forget: () => setFailure(undefined) };
}
