// One person on one day at the station: what they need, whether they are there, and what to do about it now.
// Every change is the functions'; the page is read anew after each.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CareGuest } from '#contract/desk-care';
import { care as words, homeWords } from '#words/desk-care';
import { halfWords } from '#words/daycare';
import { Action } from '../../components/action';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';
import { Contacts } from './contacts';
import { groupOf } from './groups';
import { Leaving } from './leaving';
import { Reason } from './reason';

interface GuestProps {
  readonly guest: CareGuest;
  /** Whether anything may be written down about that day: of another day one only reads. */
  readonly isToday: boolean;
  readonly changed: () => void;
}

type Open = 'leaving' | 'reason' | 'contacts' | undefined;

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
    {guest.status === 'missed' && <View className="strong">{words.unknown}</View>}
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
    home: doing((way: Parameters<Parameters<typeof Leaving>[0]['send']>[0]) =>
      home.send({ bookingId, personId, ...way }),
    ),
    back: doing(() => back.send({ bookingId, personId })),
  };
}

export function Guest({ guest, isToday, changed }: GuestProps) {
  const [open, setOpen] = useState<Open>();
  const finished = () => {
    setOpen(undefined);
    changed();
  };
  const act = useWriting(guest, finished);
  const group = groupOf(guest);
  const { name, may, bookingId, personId } = guest;
  const one = (said: string, onPress: () => void, look: 'quiet' | 'warning' | 'main' = 'quiet') => (
    <Action words={said} look={look} label={words.of(said, name)} disabled={act.sending} onPress={onPress} />
  );
  const close = () => setOpen(undefined);
  const early = !may.includes('miss');
  return (
    <View className="card">
      <Facts guest={guest} />
      {isToday && group !== 'unsure' && !open && (
        <View className="care__does">
          {may.includes('arrive') && one(words.arrive, act.arrive, 'main')}
          {group === 'coming' && !early && one(words.absent, () => setOpen('reason'), 'warning')}
          {guest.status === 'missed' && one(words.whyLater, () => setOpen('reason'))}
          {group === 'here' && one(words.leave, () => setOpen('leaving'), 'main')}
          {group === 'gone' && one(words.stillHere, act.back)}
          {one(words.contacts, () => setOpen('contacts'))}
        </View>
      )}
      {open === 'contacts' && <Contacts bookingId={bookingId} personId={personId} leave={close} />}
      {open === 'leaving' && <Leaving guest={guest} disabled={act.sending} send={act.home} leave={close} />}
      {open === 'reason' && (
        <Reason
          name={name}
          disabled={act.sending}
          send={act.absent}
          unknown={group === 'coming' ? act.miss : undefined}
          leave={close}
        />
      )}
      {act.failure && <Trouble failure={act.failure} again={finished} />}
    </View>
  );
}
