// Looks one service and its times up, some weeks at a look; what is done with them is opened.tsx's.
import { useState } from 'react';
import type { ServiceView } from '#contract/service';
import { addDays, type LocalDate } from '#domain/calendar';
import { times as timesWords } from '#words/times';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { useRead } from '../../state/read';
import { Opened, type ChoosingProps } from './opened';

/** Events are rare; of all else two weeks are looked at. */
const lookOf = (kind: ServiceView['kind']): number => (kind === 'event' ? 31 : 14);

export function Choosing(props: ChoosingProps) {
  const { serviceId, kind } = props.wanted;
  const [from, setFrom] = useState<LocalDate>();
  const days = lookOf(kind);
  const service = useRead('service.get', { serviceId });
  const times = useRead('service.times', { serviceId, from, days });
  return (
    <Answered read={service} rows={2}>
      {(found) => (
        <Answered read={times} rows={3}>
          {(view) => {
            const next = addDays(from ?? view.today, days);
            return (
              <>
                <Opened
                  {...props}
                  service={found}
                  times={view}
                  again={() => void times.again()}
                  later={next <= view.lastDate ? () => setFrom(next) : undefined}
                />
                {from && (
                  <Action words={timesWords.earlier} look="quiet" onPress={() => setFrom(undefined)} />
                )}
              </>
            );
          }}
        </Answered>
      )}
    </Answered>
  );
}
