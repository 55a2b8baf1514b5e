// Ticks off who has come by their code (parts/check-in.tsx), and says in large words who it was and what for.
// Where two share the digits, staff choose. Which refusals there are is the functions' business.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ArriveInput } from '#contract/desk-bookings';
import type { DeskBooking } from '#contract/desk';
import type { Instant } from '#domain/calendar';
import type { RefusalDetails } from '#domain/refusal';
import { spanWords, timeWords } from '#words/dates';
import { desk, statusNow, whoWords } from '#words/desk';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import type { NoAnswer } from '../../platform/call';
import { useWrite } from '../../state/write';
import { Came, CodeEntry } from '../parts/check-in';

/** What was ticked off longer ago than this was not ticked off by this tap. */
const JUST_NOW_MS = 60_000;

interface Arrived {
  readonly booking: DeskBooking;
  /** When, where it was ticked off before. */
  readonly before?: Instant;
}

/** As the functions answered just now: what was ticked off before is answered as it was then. */
function arrivedNow(booking: DeskBooking): Arrived {
  const at = booking.history.filter(({ action }) => action === 'arrive').pop()?.at;
  return at !== undefined && Date.now() - at > JUST_NOW_MS ? { booking, before: at } : { booking };
}

/** With what they came for. */
const CameFor = ({ arrived: { booking, before } }: { arrived: Arrived }) => (
  <Came names={namesWords(booking.persons)} before={before}>
    <View className="strong">{booking.title}</View>
    <View>{spanWords(booking.start, booking.end)}</View>
    {booking.note && <View>{desk.note(booking.note)}</View>}
  </Came>
);

interface SharedProps {
  readonly bookings: RefusalDetails['CODE_SHARED']['bookings'];
  readonly disabled: boolean;
  readonly choose: (bookingId: string) => void;
}

const Shared = ({ bookings, disabled, choose }: SharedProps) => (
  <Note>
    <View>{desk.codeShared}</View>
    {bookings.map(({ bookingId, name, start }) => (
      <Action
        key={bookingId}
        words={desk.sharedOf(name, timeWords(start))}
        look="quiet"
        disabled={disabled}
        onPress={() => choose(bookingId)}
      />
    ))}
  </Note>
);

/** What a "no" means at a desk, where it means more than anywhere. */
function refusedWords(failure: NoAnswer, unknown: string): string | undefined {
  if (failure.kind !== 'refused') return undefined;
  const { code, detail } = failure.refusal;
  if (code === 'NOT_FOUND') return unknown;
  if (code !== 'STATE_CHANGED') return undefined;
  const { status, by } = detail;
  return status === 'pending' ? desk.codePending : desk.codeChanged(statusNow(status), whoWords(by));
}

/** Somebody is ticked off; `arrived` hears of it. */
function useArrival(arrived: () => void) {
  const [came, setCame] = useState<Arrived>();
  const [asked, setAsked] = useState<ArriveInput>();
  const write = useWrite('desk.arrive');
  const send = async (input: ArriveInput): Promise<boolean> => {
    setCame(undefined);
    setAsked(input);
    const booking = await write.send(input);
    if (!booking) return false;
    setCame(arrivedNow(booking));
    arrived();
    return true;
  };
  const anew = () => {
    write.forget();
    setCame(undefined);
  };
  const { sending, failure } = write;
  return { came, sending, failure, send, anew, again: () => void (asked && send(asked)) };
}

interface AnswerProps {
  readonly arrival: ReturnType<typeof useArrival>;
  readonly unknown: string;
}

function Answer({ arrival: { came, failure, sending, send, again }, unknown }: AnswerProps) {
  if (came) return <CameFor arrived={came} />;
  if (!failure) return null;
  const words = refusedWords(failure, unknown);
  if (words) return <Note tone="warning">{words}</Note>;
  if (failure.kind === 'refused' && failure.refusal.code === 'CODE_SHARED') {
    const { bookings } = failure.refusal.detail;
    const choose = (bookingId: string) => void send({ bookingId });
    return <Shared bookings={bookings} disabled={sending} choose={choose} />;
  }
  return <Trouble failure={failure} again={again} />;
}

interface CheckInProps {
  readonly communityId: string;
  readonly arrived: () => void;
  /** Only those of one time, and what is said of others. */
  readonly only?: { readonly at: { serviceId: string; start: number }; readonly unknown: string };
}

export function CheckIn({ communityId, arrived, only }: CheckInProps) {
  const arrival = useArrival(arrived);
  return (
    <CodeEntry
      disabled={arrival.sending}
      anew={arrival.anew}
      send={(code) => arrival.send({ communityId, code, ...(only ? { at: only.at } : {}) })}
    >
      <Answer arrival={arrival} unknown={only?.unknown ?? desk.codeUnknown} />
    </CodeEntry>
  );
}
