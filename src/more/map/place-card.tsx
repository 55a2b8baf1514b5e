// One place in the list: its number and kind, how far one walks, and the way to what it offers.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { metresWords, walkWords } from '#words/distance';
import { kindWords } from '#words/kinds';
import { map as words } from '#words/map';
import { placeWords } from '#words/places';
import { Icon } from '../../components/icon';
import { Press } from '../../platform/press';
import { goTo, matterOf } from '../../routes';
import type { NumberedPlace } from './around';

function Services({ kind, services }: Pick<NumberedPlace, 'kind' | 'services'>) {
  return (
    <>
      {services.map(({ id, title }) => (
        <Press key={id} className="row" onPress={() => goTo(matterOf({ id, kind }) ?? '')}>
          <View className="row__body strong">{title}</View>
          <Icon name="go" />
        </Press>
      ))}
    </>
  );
}

export function PlaceCard({ place }: { place: NumberedPlace }) {
  const { kind, services, communityName, number, minutes, metres } = place;
  const [open, setOpen] = useState(false);
  const [only, ...others] = services;
  const to = only && others.length === 0 ? matterOf({ id: only.id, kind }) : undefined;
  return (
    <View className="card place">
      <Press className="place__head" onPress={() => (to ? goTo(to) : setOpen(!open))}>
        <View className="place__disc">
          <Icon name={kind} />
        </View>
        <View className="row__body">
          <View className="strong">{to ? only?.title : kindWords[kind].name}</View>
          <View>{`${number}. ${placeWords(communityName, place.place)}`}</View>
          <View className="place__walk">{`${walkWords(minutes)}，${metresWords(metres)}`}</View>
          {!to && <View className="soft small">{words.matters(services.length)}</View>}
        </View>
        <Icon name={to ? 'go' : open ? 'cross' : 'add'} />
      </Press>
      {open && <Services kind={kind} services={services} />}
    </View>
  );
}
