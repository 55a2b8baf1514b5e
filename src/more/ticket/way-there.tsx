// The way to where a booking takes place: on the phone's map where it has one and somebody has entered the coordinates,
// else as an address to paste into a map.
import { useState } from 'react';
import type { BookingView } from '#contract/booking';
import { placeWords } from '#words/places';
import { ticket } from '#words/ticket';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { call } from '../../platform/call';
import { copyText } from '../../platform/clipboard';
import { showPlace, showsPlaces } from '../../platform/map';

/** Coordinates are looked up when they are asked for: no ticket costs more because of them. */
async function onMap({ serviceId, communityName }: BookingView, place: string): Promise<boolean> {
  const service = showsPlaces ? await call('service.get', { serviceId }) : undefined;
  const at = service?.ok ? service.value.at : undefined;
  if (!at) return false;
  const name = at.sample ? ticket.sampleAt(place) : place;
  return showPlace({ name, address: communityName, at });
}

export function WayThere({ booking }: { booking: BookingView }) {
  const [copied, setCopied] = useState<boolean>();
  const place = placeWords(booking.communityName, booking.place);
  const go = async () => {
    setCopied(undefined);
    if (!(await onMap(booking, place))) setCopied(await copyText(place));
  };
  return (
    <>
      <Action
        words={showsPlaces ? ticket.map : ticket.copyPlace}
        look="quiet"
        icon="place"
        onPress={() => void go()}
      />
      {copied !== undefined && (
        <Note tone={copied ? 'good' : 'warning'}>
          {copied ? ticket.placeCopied(place) : ticket.placeNotCopied(place)}
        </Note>
      )}
    </>
  );
}
