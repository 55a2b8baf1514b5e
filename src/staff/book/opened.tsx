// One service whose times are known: chosen in its kind's own way, or begun with all of it, and read back. Most are one press.
// What can be had at once is here.ts's, with what it begins begin.ts's.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BookingView } from '#contract/booking';
import type { BookedBefore } from '#contract/desk-book';
import type { DeskPerson } from '#contract/desk-people';
import type { ServiceView, TimesView } from '#contract/service';
import { book as words } from '#words/desk-book';
import { Action } from '../../components/action';
import { goTo, routes } from '../../routes';
import { useNow } from '../../state/now';
import { begun } from './begin';
import { Checking } from './checking';
import type { ChooserProps } from './chooser';
import { isWhole, withoutTime, type DeskDraft } from './draft';
import { Errand } from './errand';
import { Halves } from './halves';
import { daysOf, standingOf } from './here';
import { Meal } from './meal';
import { Occasions } from './occasions';
import { Presence } from './presence';
import { When } from './when';

export interface ChoosingProps {
  readonly communityId: string;
  readonly persons: readonly DeskPerson[];
  readonly wanted: Pick<BookedBefore, 'serviceId' | 'kind'>;
  /** The same as then, where it can be had. */
  readonly before?: BookedBefore;
  readonly mended: (person: DeskPerson) => void;
  /** Another matter for the same people, other people, or what these have. */
  readonly otherService: () => void;
  readonly otherPeople: () => void;
  readonly theirs: () => void;
  /** `here`: whoever it is for stands there. */
  readonly booked: (booking: BookingView, here: boolean) => void;
}

function Chooser(props: ChooserProps) {
  const { offer } = props.service;
  switch (offer?.kind) {
    case 'visit':
      return <Errand {...props} offer={offer} />;
    case 'canteen':
      return <Meal {...props} offer={offer} />;
    case 'daycare':
      return <Halves {...props} offer={offer} />;
    case 'event':
      return <Occasions {...props} offer={offer} />;
    case undefined:
      return <When {...props} />;
  }
}

interface OpenedProps extends ChoosingProps {
  readonly service: ServiceView;
  readonly times: TimesView;
  readonly again: () => void;
  readonly later?: () => void;
}

export function Opened(props: OpenedProps) {
  const { communityId, service, times, persons, before, again, later } = props;
  const now = useNow();
  const [kept, setKept] = useState<DeskDraft>();
  const [step, setStep] = useState<'choose' | 'check'>();
  const draft = kept ?? begun(service, times, persons, before);
  const standing = standingOf(service, times, persons.length, now);
  const { here = false } = draft;
  const change = (next: DeskDraft) => setKept((last) => ({ ...(last ?? draft), ...next }));
  // What it begins with may be all of it; what is chosen by hand is read back when it is said to be.
  const at = step ?? (kept ? 'choose' : 'check');
  if (isWhole(service, draft) && at === 'check')
    return (
      <Checking
        communityId={communityId}
        service={service}
        view={times}
        standing={standing}
        persons={persons}
        draft={draft}
        change={(next) => {
          setStep('check');
          change(next);
        }}
        back={() => setStep('choose')}
        steps={{
          'other-time': () => {
            again();
            setKept(withoutTime(draft));
            setStep('choose');
          },
          'their-bookings': props.theirs,
          'other-people': props.otherPeople,
          'other-service': props.otherService,
        }}
        seeBooking={(booking) => goTo(routes.staff('booking', communityId, { booking }))}
        mended={props.mended}
        booked={(booking) => {
          // Whoever is next sees what is left now.
          again();
          props.booked(booking, here);
        }}
      />
    );
  // Nobody stands in line for what is eaten or begins now.
  const asked = here ? { ...service, rules: { ...service.rules, line: undefined } } : service;
  return (
    <>
      <View className="soft">{service.title}</View>
      <Presence
        service={service}
        standing={standing}
        here={here}
        count={persons.length}
        onHere={(next) =>
          change({
            ...withoutTime(draft),
            date: undefined,
            start: undefined,
            end: undefined,
            wait: false,
            here: next,
          })
        }
        again={again}
      />
      <View className={standing.length > 0 ? 'section' : ''}>
        <Chooser
          key={`${here}`}
          service={asked}
          view={here ? { ...times, days: daysOf(standing, times.today) } : times}
          persons={persons}
          draft={draft}
          change={change}
          ready={(last) => {
            change(last ?? {});
            setStep('check');
          }}
          later={here ? undefined : later}
        />
      </View>
      <Action words={words.nowAnother} look="quiet" onPress={props.otherService} />
    </>
  );
}
