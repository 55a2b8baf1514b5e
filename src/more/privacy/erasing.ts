// Erases one's own data slice after slice under one request id, then what this phone remembers of it.
// What may be erased is the functions'.
import { useRef, useState } from 'react';
import { call, type NoAnswer } from '../../platform/call';
import { newRequestId } from '../../platform/request-id';
import { useDrafts } from '../../state/drafts';
import { usePersonDrafts } from '../../state/person-drafts';
import { forgetAnswers } from '../../state/read';

/** Drafts hold names and addresses; answers that were read may still be in view. */
function forgetHere(): void {
  useDrafts.setState({ drafts: {} });
  usePersonDrafts.setState({ drafts: {} });
  forgetAnswers();
}

export function useErasing() {
  const requestId = useRef(newRequestId());
  const [state, setState] = useState<'asked' | 'erasing' | 'erased'>();
  const [slices, setSlices] = useState(0);
  const [failure, setFailure] = useState<NoAnswer>();

  const erase = async (): Promise<void> => {
    if (state === 'erasing') return;
    setState('erasing');
    setFailure(undefined);
    for (let more = true, done = 0; more; setSlices(++done)) {
      const answer = await call('privacy.erase', { requestId: requestId.current });
      if (!answer.ok) {
        setFailure(answer);
        setState('asked');
        return;
      }
      ({ more } = answer.value);
    }
    forgetHere();
    setState('erased');
  };

  return {
    state,
    slices,
    failure,
    erase,
    ask: () => setState('asked'),
    keep: () => {
      setFailure(undefined);
      setState(undefined);
    },
  };
}

export type Erasing = ReturnType<typeof useErasing>;
