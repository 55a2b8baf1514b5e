// What came of the call before one sets out: as agreed, nobody answered, or another time, which is chosen at once while they are
// on the phone.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { VisitRow } from '#contract/desk-visits';
import { dateAt } from '#domain/calendar';
import type { SaidBefore } from '#domain/visit-door';
import { nearDayWords, spanWords } from '#words/dates';
import { visitDoor as words } from '#words/desk-visits';
import { Action } from '../../components/action';
import { Trouble } from '../../components/trouble';
import { goBackOr, routes } from '../../routes';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';
import { TimeChooser, type ChosenSlot } from '../parts/time-chooser';
import '../parts/desk.scss';

interface CalledProps {
  readonly communityId: string;
  readonly row: VisitRow;
  readonly noted: () => void;
}

const offered: readonly (readonly [SaidBefore, string])[] = [
  ['agreed', words.saidAgreed],
  ['unreached', words.saidUnreached],
  ['other-time', words.saidOther],
];

export function Called({ communityId, row, noted }: CalledProps) {
  const [moving, setMoving] = useState(false);
  const [last, setLast] = useState<SaidBefore>('agreed');
  const { send, sending, failure } = useWrite('desk.visitCalled');
  const say = async (said: SaidBefore) => {
    setLast(said);
    if (!(await send({ bookingId: row.id, said }))) return;
    setMoving(said === 'other-time');
    noted();
  };
  if (moving) return <Move communityId={communityId} row={row} leave={() => setMoving(false)} />;
  return (
    <View className="section">
      <View className="strong">{words.callAsk}</View>
      <View className="visit__said">
        {offered.map(([said, text]) => (
          <Action key={said} words={text} look="quiet" disabled={sending} onPress={() => void say(said)} />
        ))}
      </View>
      {failure && <Trouble failure={failure} again={() => void say(last)} />}
    </View>
  );
}

interface MoveProps {
  readonly communityId: string;
  readonly row: VisitRow;
  readonly leave: () => void;
}

/** Once it has moved it is no visit of this day any more: one goes back to the list. */
function Move({ communityId, row, leave }: MoveProps) {
  const [to, setTo] = useState<ChosenSlot>();
  const { send, sending, failure, forget } = useWrite('desk.visitMove');
  const today = dateAt(useNow());
  if (!to)
    return (
      <View className="section">
        <View className="strong">{words.moveAsk}</View>
        <TimeChooser serviceId={row.serviceId} choose={setTo} />
        <Action words={words.moveNot} look="quiet" onPress={leave} />
      </View>
    );
  const other = () => {
    forget();
    setTo(undefined);
  };
  const move = async () => {
    const { date, start } = to;
    if (await send({ bookingId: row.id, date, start }))
      goBackOr(routes.staff('visits', communityId, { date }));
  };
  return (
    <View className="section">
      {failure && <Trouble failure={failure} again={() => void move()} steps={{ 'other-time': other }} />}
      <Action
        words={words.moveYes(`${nearDayWords(to.date, today)} ${spanWords(to.start, to.end)}`)}
        disabled={sending}
        onPress={() => void move()}
      />
      <Action words={words.moveOther} look="quiet" disabled={sending} onPress={other} />
      <Action words={words.moveNot} look="quiet" disabled={sending} onPress={leave} />
    </View>
  );
}
