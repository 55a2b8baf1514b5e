// Sends a booking of a desk: the same press again, after a lost answer, books once; whatever is asked otherwise is another request.
import { useRef } from 'react';
import type { DeskBookInput } from '#contract/desk-book';
import { newRequestId } from '../../platform/request-id';
import { useWrite } from '../../state/write';

export function useSending() {
  const { send, sending, failure, forget } = useWrite('desk.book');
  const last = useRef({ asked: '', requestId: '' });
  const book = (asked: Omit<DeskBookInput, 'requestId'>) => {
    const key = JSON.stringify(asked);
    if (last.current.asked !== key) last.current = { asked: key, requestId: newRequestId() };
    return send({ ...asked, requestId: last.current.requestId });
  };
  return { book, sending, failure, forget };
}
