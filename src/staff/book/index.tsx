// Books for somebody who calls or stands there: find them or write them down, choose what, read it back, and say the number aloud.
// The same limits and the same places as for everybody are the functions'.
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { BookingView } from '#contract/booking';
import type { BookedBefore } from '#contract/desk-book';
import type { DeskPerson } from '#contract/desk-people';
import { book } from '#words/desk-book';
import { deskBooking as words } from '#words/desk-booking';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { Page } from '../../components/page';
import { goBackOr, routes, useParam } from '../../routes';
import { useNow } from '../../state/now';
import { refresh } from '../../state/read';
import { begunLately, dropBegun, keepBegun } from './begun-for';
import { Booked } from './booked';
import { Choosing } from './choosing';
import { Find } from './find';
import type { ChoosingProps } from './opened';
import { Persons } from './persons';
import { Services } from './services';
import '../parts/desk.scss';

const FOUND_BY = ['desk.findPeople', 'desk.findBookings'] as const;

type Wanted = Pick<ChoosingProps, 'wanted' | 'before'>;

const together = (persons: readonly DeskPerson[], person: DeskPerson): DeskPerson[] => [
  ...persons.filter(({ id }) => id !== person.id),
  person,
];

interface BookProps {
  readonly communityId: string;
  /** Digits that are looked for at once, of a booking or the end of a phone: a link names them. */
  readonly find: string;
}

function Book({ communityId, find }: BookProps) {
  const [persons, setPersons] = useState<readonly DeskPerson[]>([]);
  const [adding, setAdding] = useState(true);
  const [query, setQuery] = useState(find);
  const [wanted, setWanted] = useState<Wanted>();
  const [booked, setBooked] = useState<{ readonly booking: BookingView; readonly here: boolean }>();
  const now = useNow();
  const lately = begunLately(communityId, now);
  useEffect(() => {
    if (persons.length > 0 && !booked) keepBegun({ communityId, persons, at: Date.now() });
  }, [communityId, persons, booked, wanted]);
  const same = () => {
    setWanted(undefined);
    setBooked(undefined);
  };
  const anew = (asked = '') => {
    same();
    dropBegun();
    setPersons([]);
    // What was found a moment ago may lack who was written down since.
    if (asked) for (const path of FOUND_BY) refresh(path, { communityId, query: asked });
    setQuery(asked);
    setAdding(true);
  };
  const again = (before: BookedBefore) => setWanted({ wanted: before, before });
  if (booked) return <Booked {...booked} same={same} next={() => anew()} />;
  if (adding || persons.length === 0)
    return (
      <>
        {persons.length === 0 && lately.length > 0 && (
          <Action
            words={words.goOn(namesWords(lately))}
            look="quiet"
            onPress={() => {
              setPersons(lately);
              setAdding(false);
            }}
          />
        )}
        <Find
          key={`${persons.length} ${query}`}
          communityId={communityId}
          title={persons.length > 0 ? book.alsoTitle : words.findTitle}
          asked={query}
          choose={(person) => {
            setPersons(together(persons, person));
            setAdding(false);
          }}
        />
        {persons.length > 0 && (
          <Action words={book.nobodyElse} look="quiet" onPress={() => setAdding(false)} />
        )}
      </>
    );
  if (!wanted)
    return (
      <>
        <Persons persons={persons} onPersons={setPersons} add={() => setAdding(true)} />
        <Services
          communityId={communityId}
          persons={persons}
          choose={({ id: serviceId, kind }) => setWanted({ wanted: { serviceId, kind } })}
          again={again}
        />
        <Action words={words.otherPerson} look="quiet" onPress={() => anew()} />
      </>
    );
  return (
    <Choosing
      {...wanted}
      key={wanted.wanted.serviceId}
      communityId={communityId}
      persons={persons}
      mended={(person) => setPersons(persons.map((one) => (one.id === person.id ? person : one)))}
      otherService={() => setWanted(undefined)}
      otherPeople={() => anew()}
      theirs={() => anew(persons[0]?.name)}
      booked={(booking, here) => {
        for (const { id: personId } of persons) refresh('desk.bookedBefore', { communityId, personId });
        dropBegun();
        setBooked({ booking, here });
      }}
    />
  );
}

export default function BookPage() {
  const communityId = useParam('community');
  const find = useParam('find');
  return (
    <Page title={words.book}>
      <View className="inside">
        <Book communityId={communityId} find={find} />
        <Action words={words.toDesk} look="quiet" onPress={() => goBackOr(routes.desk(communityId))} />
      </View>
    </Page>
  );
}
