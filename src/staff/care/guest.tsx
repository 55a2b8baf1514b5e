// One person on one day at the station: what they need, whether they are there, and what to do about it now.
// Every change is the functions'; the page is read anew after each.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CareGuest } from '#contract/desk-care';
import type { Minutes } from '#domain/calendar';
import { care as words, homeWords } from '#words/desk-care';
import { halfWords } from '#words/daycare';
import { Trouble } from '../../components/trouble';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';
import { Decision, type Decided } from '../parts/decision';
import { Undo } from '../parts/undo';
import { Calling, CallSaid } from './called';
import { Contacts } from './contacts';
import { Doing, type Open } from './doing';
import { isEarly } from './leaving-early';
import { Leaving, type Way } from './leaving';
import { Reason } from './reason';

interface GuestProps {
  readonly guest: CareGuest;
  /** When the station closes that day. */
  readonly end?: Minutes;
  /** Of a day to come only that somebody does not come may be written down. */
  readonly isToday: boolean;
  /** A tick of today of whom nobody of the booking has gone home yet. */
  readonly mayUndo: boolean;
  readonly changed: () => void;
  readonly decided: (decided: Decided) => void;
}

const needsOf = ({ halves, lunch, transport, trial }: CareGuest): string =>
  [
    halves.map((half) => halfWords[half]).join('、'),
    lunch && words.lunch,
    transport && words.transport,
    trial && words.trial,
  ]
    .filter(Boolean)
    .join(' · ');

const Facts = ({ guest }: { guest: CareGuest }) => (
  <>
    <View className="care__name">{guest.name}</View>
    <View>{needsOf(guest)}</View>
    <View className="soft">{`${words.phone(guest.phone)} · ${words.code(guest.code)}`}</View>
    {guest.note && <View>{words.note(guest.note)}</View>}
    {guest.together.length > 0 && <View>{words.together(guest.together.join('、'))}</View>}
    {guest.cameAt !== undefined && <View>{words.cameAt(guest.cameAt)}</View>}
    {guest.home && <View className="strong">{homeWords(guest.home)}</View>}
    {guest.reason && <View className="strong">{words.reason(guest.reason)}</View>}
    {guest.status === 'missed' && !guest.call?.result && <View className="strong">{words.unknown}</View>}
    {guest.call && <CallSaid call={guest.call} />}
  </>
);

/** Everything that can be written down about somebody; which of it is shown, the state says. */
function useWriting({ bookingId, personId }: CareGuest, finished: () => void) {
  const arrive = useWrite('desk.arrive');
  const miss = useWrite('desk.miss');
  const absent = useWrite('desk.absent');
  const home = useWrite('desk.goHome');
  const back = useWrite('desk.stillHere');
  const all = [arrive, miss, absent, home, back];
  const then = async (sent: Promise<unknown>) => {
    if (await sent) finished();
  };
  const fresh = () => all.forEach((one) => one.forget());
  const doing =
    <A extends readonly unknown[]>(send: (...args: A) => Promise<unknown>) =>
    (...args: A) => {
      fresh();
      void then(send(...args));
    };
  return {
    sending: all.some(({ sending }) => sending),
    failure: all.find(({ failure }) => failure)?.failure,
    arrive: doing(() => arrive.send({ bookingId })),
    miss: doing(() => miss.send({ bookingId })),
    absent: doing((reason: string) => absent.send({ bookingId, reason })),
    home: doing((way: Way) => home.send({ bookingId, personId, ...way })),
    back: doing(() => back.send({ bookingId, personId })),
  };
}

/** Whoever is asked to say yes, or no, for the station; and a wrong tick taken back. Of a booking of several it is of all of them. */
function Deciding({ guest, mayUndo, decided }: Pick<GuestProps, 'guest' | 'mayUndo' | 'decided'>) {
  const { bookingId, name, together, may, status } = guest;
  const booking = { id: bookingId, persons: [name, ...together].map((one) => ({ name: one })), may };
  if (may.includes('confirm'))
    return <Decision booking={booking} declining={words.declining} decided={decided} />;
  if (status === 'offered') return <View className="soft">{words.offered}</View>;
  return mayUndo && <Undo booking={booking} decided={decided} />;
}

export function Guest({ guest, end, isToday, mayUndo, changed, decided }: GuestProps) {
  const [open, setOpen] = useState<Open>();
  const now = useNow();
  const finished = () => {
    setOpen(undefined);
    changed();
  };
  const act = useWriting(guest, finished);
  const { name, may, bookingId, personId, status } = guest;
  const close = () => setOpen(undefined);
  const begun = may.includes('miss');
  return (
    <View className="card">
      <Facts guest={guest} />
      {!open && (
        <>
          <Deciding guest={guest} mayUndo={mayUndo} decided={decided} />
          <Doing
            guest={guest}
            isToday={isToday}
            sending={act.sending}
            open={setOpen}
            arrive={act.arrive}
            back={act.back}
          />
        </>
      )}
      {open === 'contacts' && <Contacts bookingId={bookingId} personId={personId} leave={close} />}
      {open === 'calling' && <Calling guest={guest} noted={finished} leave={close} />}
      {open === 'leaving' && (
        <Leaving
          guest={guest}
          early={isEarly(guest, end, now)}
          disabled={act.sending}
          send={act.home}
          leave={close}
        />
      )}
      {open === 'reason' && (
        <Reason
          ask={begun || status === 'missed' ? words.absentAsk(name) : words.notComingAsk(name)}
          disabled={act.sending}
          send={act.absent}
          unknown={status === 'confirmed' && begun ? act.miss : undefined}
          leave={close}
        />
      )}
      {act.failure && <Trouble failure={act.failure} again={finished} />}
    </View>
  );
}
