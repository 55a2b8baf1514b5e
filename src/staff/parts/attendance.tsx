// Whether somebody of today came: one tap when they did; a second one to say that they did not, because it counts against them.
// From when on either may be said is the functions' answer (`may`).
import { View } from '@tarojs/components';
import { useState } from 'react';
import { desk } from '#words/desk';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';
import { useFaster, type Decidable, type Decided } from './decision';

interface AttendanceProps {
  readonly booking: Decidable;
  readonly decided: (decided: Decided) => void;
}

interface MissProps {
  readonly names: string;
  readonly disabled: boolean;
  readonly yes: () => void;
  readonly no: () => void;
}

const AskMiss = ({ names, disabled, yes, no }: MissProps) => (
  <View className="desk__reasons">
    <View className="strong">{desk.missAsk(names)}</View>
    <Action words={desk.missYes} look="warning" disabled={disabled} onPress={yes} />
    <Action words={desk.missNot} look="quiet" disabled={disabled} onPress={no} />
  </View>
);

export function Attendance({ booking, decided }: AttendanceProps) {
  const [asking, setAsking] = useState(false);
  const arrive = useWrite('desk.arrive');
  const miss = useWrite('desk.miss');
  const { id: bookingId, may } = booking;
  const names = namesWords(booking.persons);
  const disabled = arrive.sending || miss.sending;
  const unarrived = useFaster(arrive, names, decided);
  const unmissed = useFaster(miss, names, decided);
  const failure = unarrived ?? unmissed;
  const doArrive = async () => {
    miss.forget();
    if (await arrive.send({ bookingId }))
      decided({ good: true, words: desk.came(names), undo: { bookingId, names } });
  };
  const doMiss = async () => {
    arrive.forget();
    if (await miss.send({ bookingId })) decided({ good: true, words: desk.missed(names) });
  };
  return (
    <>
      {asking ? (
        <AskMiss names={names} disabled={disabled} yes={() => void doMiss()} no={() => setAsking(false)} />
      ) : (
        <View className="desk__decide">
          <Action
            words={desk.arrive}
            look="quiet"
            icon="check"
            label={desk.arriveOf(names)}
            disabled={disabled}
            onPress={() => void doArrive()}
          />
          {may.includes('miss') && (
            <Action
              words={desk.miss}
              look="warning"
              icon="cross"
              label={desk.missOf(names)}
              disabled={disabled}
              onPress={() => setAsking(true)}
            />
          )}
        </View>
      )}
      {failure && (
        <View className="desk__trouble">
          <Trouble failure={failure} again={() => void (unarrived ? doArrive() : doMiss())} />
        </View>
      )}
    </>
  );
}
