// Days on which the whole community is closed: those that are set, and setting others; whose bookings fall on them is said.
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { ClosureView } from '#contract/desk-closures';
import type { ServicesView } from '#contract/desk-setup';
import { dateAt } from '#domain/calendar';
import { dayWords, timeWords } from '#words/dates';
import { setup } from '#words/setup';
import { Action } from '../../components/action';
import { DayField } from '../../components/day-field';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';
import { Trouble } from '../../components/trouble';
import { newRequestId } from '../../platform/request-id';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';

const MOST_REASON = 60;

function Closed({ view: { booked } }: { readonly view: ClosureView }) {
  const today = dateAt(useNow());
  if (booked.length === 0) return <Note tone="good">{setup.closed}</Note>;
  return (
    <Note tone="warning">
      <View>{setup.closed}</View>
      <View>{setup.closedBooked(booked.length)}</View>
      {booked.map(({ serviceId, title, date, start, bookings }) => (
        <View key={`${serviceId} ${date} ${start}`} className="setup__hurt">
          <View className="strong">{`${dayWords(date, today)} ${timeWords(start)}`}</View>
          <View>{`${title}，${setup.booked(bookings)}`}</View>
        </View>
      ))}
    </Note>
  );
}

interface FormProps {
  readonly communityId: string;
  readonly closed: (view: ClosureView) => void;
}

function CloseForm({ communityId, closed }: FormProps) {
  const today = dateAt(useNow());
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { send, sending, failure } = useWrite('desk.saveClosure');
  // The same days are closed once, however often it is sent.
  const requestId = useRef(newRequestId());
  const last = to || from;
  const daysOk = from !== '' && from <= last;
  const reasonOk = reason.trim() !== '' && [...reason.trim()].length <= MOST_REASON;
  const submit = async () => {
    setTried(true);
    if (!daysOk || !reasonOk) return;
    const view = await send({
      requestId: requestId.current,
      communityId,
      from,
      to: last,
      reason: reason.trim(),
    });
    if (view) closed(view);
  };
  return (
    <View className="setup__form">
      <DayField
        label={setup.from}
        value={from}
        pick={setup.pick}
        wrong={tried && !daysOk ? setup.daysWrong : undefined}
        from={today}
        onDay={setFrom}
      />
      <DayField label={setup.to} value={last} pick={setup.pick} from={from || today} onDay={setTo} />
      <TextField
        label={setup.reason}
        value={reason}
        wrong={tried && !reasonOk ? setup.closeReasonWrong : undefined}
        onText={setReason}
      />
      <Action words={setup.close} disabled={sending} onPress={() => void submit()} />
      {failure && <Trouble failure={failure} again={() => void submit()} />}
    </View>
  );
}

interface ClosuresProps {
  readonly communityId: string;
  readonly closures: ServicesView['closures'];
  readonly again: () => void;
}

export function Closures({ communityId, closures, again }: ClosuresProps) {
  const today = dateAt(useNow());
  const [open, setOpen] = useState(false);
  const [view, setView] = useState<ClosureView>();
  const closed = (made: ClosureView) => {
    setView(made);
    setOpen(false);
    again();
  };
  return (
    <Section title={setup.closures}>
      {closures.length === 0 && <View className="soft">{setup.noClosures}</View>}
      {closures.map(({ _id, from, to, reason }) => (
        <View key={_id} className="saying">
          {setup.absence(from, to, today, reason)}
        </View>
      ))}
      {view && <Closed view={view} />}
      {open ? (
        <CloseForm communityId={communityId} closed={closed} />
      ) : (
        <Action words={setup.addClosure} look="quiet" onPress={() => setOpen(true)} />
      )}
    </Section>
  );
}
