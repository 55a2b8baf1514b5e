// Whom the station's driver fetches and brings home, with where and whom to call; opening it is a look that is kept in the audit trail.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Ride } from '#contract/desk-care';
import type { LocalDate } from '#domain/calendar';
import { halfWords } from '#words/daycare';
import { care as words } from '#words/desk-care';
import { phoneWords } from '#words/phones';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Mark } from '../../components/mark';
import { callNumber } from '../../platform/phone';
import { useRead } from '../../state/read';

const One = ({ ride: { name, phone, address, halves, note, gone } }: { ride: Ride }) => (
  <View className="card">
    <View className="care__name">{name}</View>
    <View className="strong">{address || words.noAddress}</View>
    <View>{halves.map((half) => halfWords[half]).join('、')}</View>
    {note && <View>{words.note(note)}</View>}
    {gone && <Mark words={words.rideHome} icon="check" />}
    {phone && (
      <Action
        words={words.callSelf(phoneWords(phone))}
        look="quiet"
        icon="phone"
        label={words.of(words.callSelf(phoneWords(phone)), name)}
        onPress={() => callNumber(phone)}
      />
    )}
  </View>
);

function List({ communityId, date }: { communityId: string; date: LocalDate }) {
  const read = useRead('desk.rides', { communityId, date });
  return (
    <Answered read={read} rows={1}>
      {({ rides }) => (
        <>
          {rides.length === 0 && <View className="soft">{words.ridesNone}</View>}
          {rides.map((ride) => (
            <One key={`${ride.bookingId} ${ride.personId}`} ride={ride} />
          ))}
        </>
      )}
    </Answered>
  );
}

export function Rides(props: { communityId: string; date: LocalDate }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Action words={open ? words.ridesHide : words.rides} look="quiet" onPress={() => setOpen(!open)} />
      {open && (
        <View className="care__more">
          <List {...props} />
        </View>
      )}
    </>
  );
}
