// Books for somebody who calls or stands there: find them or write them down, choose what, read it back, and say the number aloud.
// The same limits and the same places as for everybody are the functions'.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BookingView } from '#contract/booking';
import type { BookedBefore } from '#contract/desk-book';
import type { DeskPerson } from '#contract/desk-people';
import { book } from '#words/desk-book';
import { deskBooking as words } from '#words/desk-booking';
import { Action } from '../../components/action';
import { Page } from '../../components/page';
import { goBackOr, routes, useParam } from '../../routes';
import { Booked } from './booked';
import { Choosing, type ChoosingProps } from './choosing';
import { Find } from './find';
import { Persons } from './persons';
import { Services } from './services';
import '../parts/desk.scss';

type Wanted = Pick<ChoosingProps, 'wanted' | 'before'>;

const together = (persons: readonly DeskPerson[], person: DeskPerson): DeskPerson[] => [
  ...persons.filter(({ id }) => id !== person.id),
  person,
];

function Book({ communityId }: { communityId: string }) {
  const [persons, setPersons] = useState<readonly DeskPerson[]>([]);
  const [adding, setAdding] = useState(true);
  const [query, setQuery] = useState('');
  const [wanted, setWanted] = useState<Wanted>();
  const [booked, setBooked] = useState<BookingView>();
  const same = () => {
    setWanted(undefined);
    setBooked(undefined);
  };
  const anew = (asked = '') => {
    same();
    setPersons([]);
    setQuery(asked);
    setAdding(true);
  };
  const again = (before: BookedBefore) => setWanted({ wanted: before, before });
  if (booked) return <Booked booking={booked} same={same} next={() => anew()} />;
  if (adding || persons.length === 0)
    return (
      <>
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
      booked={setBooked}
    />
  );
}

export default function BookPage() {
  const communityId = useParam('community');
  return (
    <Page title={words.book}>
      <View className="inside">
        <Book communityId={communityId} />
        <Action words={words.toDesk} look="quiet" onPress={() => goBackOr(routes.desk(communityId))} />
      </View>
    </Page>
  );
}
