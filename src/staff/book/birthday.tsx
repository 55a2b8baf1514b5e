// A birthday that a service or a subsidy asks for, filled in where it is missed; it stays on the person's card.
import { useState } from 'react';
import type { DeskPerson } from '#contract/desk-people';
import { dateAt } from '#domain/calendar';
import { book as words } from '#words/desk-book';
import { deskBooking } from '#words/desk-booking';
import { Action } from '../../components/action';
import { DayField } from '../../components/day-field';
import { Trouble } from '../../components/trouble';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';

interface BirthdayProps {
  readonly communityId: string;
  readonly person: DeskPerson;
  readonly saved: (person: DeskPerson) => void;
}

export function Birthday({ communityId, person, saved }: BirthdayProps) {
  const [born, setBorn] = useState('');
  const { send, sending, failure } = useWrite('desk.savePerson');
  const today = dateAt(useNow());
  const { id: personId, name } = person;
  const save = async () => {
    const kept = await send({ communityId, personId, name, born, consent: true });
    if (kept) saved(kept);
  };
  return (
    <>
      <DayField
        label={words.born(name)}
        value={born}
        pick={deskBooking.bornPick}
        from="1900-01-01"
        to={today}
        begin="1950-01-01"
        onDay={setBorn}
      />
      {failure && <Trouble failure={failure} again={() => void save()} />}
      {born && <Action words={words.bornSave} look="quiet" disabled={sending} onPress={() => void save()} />}
    </>
  );
}
