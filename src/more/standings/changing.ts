// Pauses, resumes or ends a standing order, each once however often one taps, and keeps what the change did to bookings.
import { useRef, useState } from 'react';
import type { StandingReply } from '#contract/standing';
import type { LocalDate } from '#domain/calendar';
import { newRequestId } from '../../platform/request-id';
import { useWrite } from '../../state/write';

/** The same id for the same wish until it was granted: a retry must be known as one. */
function useRequestIds() {
  const last = useRef<{ wish: string; requestId: string }>(undefined);
  return {
    idFor: (wish: string): string => {
      if (last.current?.wish !== wish) last.current = { wish, requestId: newRequestId() };
      return last.current.requestId;
    },
    granted: () => {
      last.current = undefined;
    },
  };
}

export function useChanging(standingId: string, again: () => void) {
  const pausing = useWrite('standing.pause');
  const resuming = useWrite('standing.resume');
  const ending = useWrite('standing.end');
  const { idFor, granted } = useRequestIds();
  const [reply, setReply] = useState<StandingReply>();
  const take = (answer: StandingReply | undefined): boolean => {
    if (!answer) return false;
    granted();
    setReply(answer);
    again();
    return true;
  };
  return {
    reply,
    sending: pausing.sending || resuming.sending || ending.sending,
    failure: pausing.failure ?? resuming.failure ?? ending.failure,
    pause: async (from: LocalDate, to: LocalDate) =>
      take(
        await pausing.send({
          standingId,
          from,
          ...(to ? { to } : {}),
          requestId: idFor(`pause ${from} ${to}`),
        }),
      ),
    resume: async () => take(await resuming.send({ standingId, requestId: idFor('resume') })),
    end: async () => take(await ending.send({ standingId, requestId: idFor('end') })),
  };
}

export type Changing = ReturnType<typeof useChanging>;
