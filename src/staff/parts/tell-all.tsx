// Writes to everybody of a booking's time: first the words, then how many it would reach, and only then it is sent.
// Whom it reaches is the functions' answer.
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { DeskBooking } from '#contract/desk';
import { dateAt } from '#domain/calendar';
import { dayWords, timeWords } from '#words/dates';
import { desk } from '#words/desk';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import { newRequestId } from '../../platform/request-id';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { useWrite } from '../../state/write';
import { LongText } from './long-text';

/** As the contract has it, in characters as people count them. */
const MOST = 200;

const faultOf = (text: string): string | undefined => {
  if (text === '') return desk.tellAllNeeded;
  return [...text].length > MOST ? desk.tellAllTooLong(MOST) : undefined;
};

interface WritingProps {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly next: () => void;
  readonly leave: () => void;
}

function Writing({ text, change, next, leave }: WritingProps) {
  const [tried, setTried] = useState(false);
  const fault = faultOf(text.trim());
  const go = () => {
    setTried(true);
    if (!fault) next();
  };
  return (
    <>
      <LongText
        label={desk.tellAllLabel}
        placeholder={desk.tellAllHint}
        value={text}
        most={MOST}
        lines={2}
        wrong={tried ? fault : undefined}
        onText={change}
      />
      <Action words={desk.tellAllNext} onPress={go} />
      <Action words={desk.tellAllNot} look="quiet" onPress={leave} />
    </>
  );
}

interface SendingProps {
  readonly time: { communityId: string; serviceId: string; date: string; start: number };
  readonly text: string;
  readonly told: (bookings: number) => void;
  readonly leave: () => void;
}

function Sending({ time, text, told, leave }: SendingProps) {
  const read = useRead('desk.audience', time);
  const write = useWrite('desk.messageAll');
  // The same message reaches nobody twice, however often it is sent.
  const requestId = useRef(newRequestId());
  const send = async () => {
    const answer = await write.send({ ...time, text, requestId: requestId.current });
    if (answer) told(answer.told);
  };
  return (
    <Answered read={read} rows={1}>
      {({ bookings }) => (
        <>
          <View className="desk__said">{text}</View>
          <View className="strong">{bookings > 0 ? desk.tellAllCount(bookings) : desk.tellAllNobody}</View>
          {bookings > 0 && (
            <Action words={desk.tellAllSend(bookings)} disabled={write.sending} onPress={() => void send()} />
          )}
          <Action words={desk.tellAllNot} look="quiet" disabled={write.sending} onPress={leave} />
          {write.failure && <Trouble failure={write.failure} again={() => void send()} />}
        </>
      )}
    </Answered>
  );
}

type Time = Pick<DeskBooking, 'communityId' | 'serviceId' | 'date' | 'start' | 'title'>;

export function TellAll({ booking }: { booking: Time }) {
  const [step, setStep] = useState<'closed' | 'writing' | 'sending'>('closed');
  const [text, setText] = useState('');
  const [told, setTold] = useState<number>();
  const today = dateAt(useNow());
  const { communityId, serviceId, date, start, title } = booking;
  const leave = () => setStep('closed');
  const open = () => {
    setTold(undefined);
    setStep('writing');
  };
  const sent = (bookings: number) => {
    setTold(bookings);
    setText('');
    leave();
  };
  if (step === 'closed')
    return (
      <>
        {told !== undefined && <Note tone="good">{desk.toldAll(told)}</Note>}
        <Action
          words={desk.tellAll}
          look="quiet"
          label={desk.tellAllOf(`${dayWords(date, today)} ${timeWords(start)}`, title)}
          onPress={open}
        />
      </>
    );
  return (
    <View className="desk__reasons">
      {step === 'writing' ? (
        <Writing text={text} change={setText} next={() => setStep('sending')} leave={leave} />
      ) : (
        <Sending
          time={{ communityId, serviceId, date, start }}
          text={text.trim()}
          told={sent}
          leave={leave}
        />
      )}
    </View>
  );
}
