// What may be done with a standing order: change, pause from one day to another, go on, end; one question open at a time.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { StandingView } from '#contract/standing';
import { dateAt } from '#domain/calendar';
import { standing } from '#words/standing';
import { Action } from '../../components/action';
import { DayField } from '../../components/day-field';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import { goTo, routes } from '../../routes';
import { useNow } from '../../state/now';
import type { Changing } from './changing';

interface WaysProps {
  readonly order: StandingView;
  readonly changing: Changing;
}

type AskProps = WaysProps & { readonly close: () => void };

function Pausing({ changing, close }: AskProps) {
  const today = dateAt(useNow());
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const wrong = to !== '' && to < from;
  const pause = async () => {
    if (from && !wrong && (await changing.pause(from, to))) close();
  };
  return (
    <>
      <DayField
        label={standing.pauseFrom}
        value={from}
        pick={standing.pickDay}
        from={today}
        onDay={setFrom}
      />
      <DayField
        label={standing.pauseTo}
        hint={standing.pauseToHint}
        value={to}
        wrong={wrong ? standing.pauseWrong : undefined}
        pick={standing.pauseToPick}
        drop={standing.pauseToDrop}
        from={from || today}
        onDay={setTo}
      />
      <Action
        words={changing.sending ? standing.working : standing.pauseYes}
        disabled={changing.sending || !from || wrong}
        onPress={() => void pause()}
      />
      <Action words={standing.pauseNo} look="quiet" disabled={changing.sending} onPress={close} />
    </>
  );
}

function Ending({ changing, close }: AskProps) {
  const end = async () => {
    if (await changing.end()) close();
  };
  return (
    <>
      <Note tone="warning">{standing.endAsk}</Note>
      <Action
        words={changing.sending ? standing.working : standing.endYes}
        look="warning"
        disabled={changing.sending}
        onPress={() => void end()}
      />
      <Action words={standing.endNo} look="quiet" disabled={changing.sending} onPress={close} />
    </>
  );
}

export function Ways({ order, changing }: WaysProps) {
  const [asking, setAsking] = useState<'pause' | 'end'>();
  const { may } = order;
  const close = () => setAsking(undefined);
  const { failure, sending } = changing;
  const trouble = failure && <Trouble failure={failure} />;
  if (asking === 'pause' && may.includes('pause'))
    return (
      <View className="section">
        {trouble}
        <Pausing order={order} changing={changing} close={close} />
      </View>
    );
  if (asking === 'end' && may.includes('end'))
    return (
      <View className="section">
        {trouble}
        <Ending order={order} changing={changing} close={close} />
      </View>
    );
  return (
    <>
      {trouble}
      {may.includes('resume') && (
        <Action
          words={sending ? standing.working : standing.resume}
          icon="refresh"
          disabled={sending}
          onPress={() => void changing.resume()}
        />
      )}
      {may.includes('pause') && order.state === 'active' && (
        <Action
          words={standing.pause}
          look="quiet"
          icon="hourglass"
          disabled={sending}
          onPress={() => setAsking('pause')}
        />
      )}
      {may.includes('save') && (
        <Action
          words={standing.change}
          look="quiet"
          icon="swap"
          disabled={sending}
          onPress={() => goTo(routes.standing(order.serviceId, order.id))}
        />
      )}
      {may.includes('end') && (
        <Action
          words={standing.end}
          look="quiet"
          icon="cross"
          disabled={sending}
          onPress={() => setAsking('end')}
        />
      )}
    </>
  );
}
