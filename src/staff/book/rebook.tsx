// Offers another matter for one of a found booking. Whom the desk keeps is chosen at once; who booked by themselves is asked
// first whether the desk may, and becomes the desk's.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { FoundRow } from '#contract/desk';
import type { DeskPerson } from '#contract/desk-people';
import { deskBooking as words } from '#words/desk-booking';
import { Action } from '../../components/action';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';

interface RebookProps {
  readonly communityId: string;
  readonly bookingId: string;
  readonly person: FoundRow['persons'][number];
  /** The card, where the desk keeps one. */
  readonly known?: DeskPerson;
  readonly choose: (person: DeskPerson) => void;
}

export function Rebook({ communityId, bookingId, person, known, choose }: RebookProps) {
  const [asking, setAsking] = useState(false);
  const { send, sending, failure, forget } = useWrite('desk.keepBooked');
  const { personId, name } = person;
  const keep = async () => {
    const kept = await send({ communityId, bookingId, personId, consent: true });
    if (kept) choose(kept);
  };
  if (!asking)
    return (
      <Action
        words={words.rebook(name)}
        look="quiet"
        onPress={() => (known ? choose(known) : setAsking(true))}
      />
    );
  return (
    <>
      <View className="strong">{words.rebookAsk(name)}</View>
      {failure && <Trouble failure={failure} again={() => void keep()} />}
      <Action words={words.rebookAgreed} icon="check" disabled={sending} onPress={() => void keep()} />
      <Action
        words={words.rebookNot}
        look="quiet"
        disabled={sending}
        onPress={() => {
          forget();
          setAsking(false);
        }}
      />
    </>
  );
}
