// Finds somebody by a part of the name, the end of the phone or six digits: their bookings, and their card to book anew;
// who is nowhere is written down.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DeskPerson } from '#contract/desk-people';
import { dateAt } from '#domain/calendar';
import { deskBooking as words } from '#words/desk-booking';
import { nearDayWords, spanWords } from '#words/dates';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { StatusMark } from '../../components/mark';
import { TextField } from '../../components/text-field';
import { goTo, routes } from '../../routes';
import { useNow } from '../../state/now';
import { useKnown, useRead } from '../../state/read';
import { ToProfile } from '../parts/to-profile';
import { NewPerson } from './new-person';
import { whoWords } from './persons';
import { Rebook } from './rebook';

interface FindProps {
  readonly communityId: string;
  readonly title: string;
  /** Looked for at once. */
  readonly asked?: string;
  readonly choose: (person: DeskPerson) => void;
}

interface AskedProps {
  readonly communityId: string;
  readonly query: string;
}

type ResultsProps = AskedProps & Pick<FindProps, 'choose'>;

function Bookings({ communityId, query, choose }: ResultsProps) {
  const read = useRead('desk.findBookings', { communityId, query });
  const known = useKnown('desk.findPeople', { communityId, query });
  const today = dateAt(useNow());
  return (
    <View className="section">
      <View className="section__title">{words.found}</View>
      <Answered read={read} rows={1}>
        {(rows) => (
          <>
            {rows.length === 0 && <View className="soft">{words.foundNone}</View>}
            {rows.map((row) => (
              <View key={row.id} className="card">
                <StatusMark booking={row} />
                <View className="strong">{namesWords(row.persons)}</View>
                <View>{row.title}</View>
                <View>
                  {nearDayWords(row.date, today)} {spanWords(row.start, row.end)}
                </View>
                <Action
                  words={words.see(namesWords(row.persons))}
                  look="quiet"
                  onPress={() => goTo(routes.staff('booking', communityId, { booking: row.id }))}
                />
                {row.persons.map((person) => (
                  <Rebook
                    key={person.personId}
                    communityId={communityId}
                    bookingId={row.id}
                    person={person}
                    known={known?.find(({ id }) => id === person.personId)}
                    choose={choose}
                  />
                ))}
              </View>
            ))}
          </>
        )}
      </Answered>
    </View>
  );
}

function People({ communityId, query, choose }: ResultsProps) {
  const read = useRead('desk.findPeople', { communityId, query });
  const booked = useKnown('desk.findBookings', { communityId, query }) ?? [];
  return (
    <View className="section">
      <View className="section__title">{words.known}</View>
      <Answered read={read} rows={1}>
        {(people) => (
          <>
            {people.length === 0 && (
              <View className="soft">{booked.length > 0 ? words.knownByBooking : words.knownNone}</View>
            )}
            {people.map((person) => (
              <View key={person.id} className="card">
                <View className="strong">{person.name}</View>
                <View>{whoWords(person)}</View>
                {person.address && <View className="soft">{person.address.text}</View>}
                <Action
                  words={words.bookFor}
                  label={words.bookForOf(person.name)}
                  onPress={() => choose(person)}
                />
                <ToProfile communityId={communityId} person={person} />
              </View>
            ))}
          </>
        )}
      </Answered>
    </View>
  );
}

export function Find({ communityId, title, asked: wanted = '', choose }: FindProps) {
  const [text, setText] = useState(wanted);
  const [query, setQuery] = useState(wanted);
  const [wrong, setWrong] = useState(false);
  const [adding, setAdding] = useState(false);
  const find = () => {
    const asked = text.normalize('NFKC').trim();
    const bad = asked === '' || /^\d{1,2}$/.test(asked) || [...asked].length > 20;
    setWrong(bad);
    if (!bad) setQuery(asked);
  };
  if (adding)
    return (
      <NewPerson
        communityId={communityId}
        name={/\d/.test(text) ? '' : text.trim()}
        saved={choose}
        leave={() => setAdding(false)}
      />
    );
  return (
    <>
      <View className="heading">{title}</View>
      <TextField
        label={words.findLabel}
        placeholder={words.findHint}
        value={text}
        wrong={wrong ? words.findNeeded : undefined}
        onText={setText}
      />
      <Action words={words.find} icon="person" onPress={find} />
      {query && <Bookings key={`b${query}`} communityId={communityId} query={query} choose={choose} />}
      {query && <People key={query} communityId={communityId} query={query} choose={choose} />}
      <Action words={words.fresh} look="quiet" icon="people" onPress={() => setAdding(true)} />
    </>
  );
}
