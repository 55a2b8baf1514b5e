// The communities nearest to where the phone is, worked out on the phone: the position is sent nowhere.
// Who does not want to say where they are, or cannot, searches as before.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { LocatedCommunity, StreetView } from '#contract/community';
import { nearestTo, walkMinutes, type Far } from '#domain/place';
import { community as words } from '#words/community';
import { metresWords, placeMark, walkWords } from '#words/distance';
import { Action } from '../../components/action';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { whereAmI } from '../../platform/location';
import { Communities } from './communities';

const SHOWN = 3;
/** Beyond an hour on foot nobody is told how long it takes. */
const FAR_MINUTES = 60;

type Looking = 'not-yet' | 'looking' | 'nowhere' | readonly Far<LocatedCommunity>[];

function howFar({ metres }: Far<LocatedCommunity>): string {
  const minutes = walkMinutes(metres);
  return minutes > FAR_MINUTES ? metresWords(metres) : `${metresWords(metres)}，${walkWords(minutes)}`;
}

export function Nearest({ streets }: { streets: readonly StreetView[] }) {
  const [looking, setLooking] = useState<Looking>('not-yet');
  const located = streets.flatMap(({ communities }) => communities.filter(({ at }) => at));
  const look = async () => {
    setLooking('looking');
    const here = await whereAmI();
    setLooking(here ? nearestTo(here, located, SHOWN) : 'nowhere');
  };
  if (located.length === 0) return null;
  if (typeof looking === 'object')
    return (
      <Section title={words.nearest}>
        {looking.some(({ at }) => at?.sample) && (
          <View className="community__hint">
            <Mark words={placeMark} />
          </View>
        )}
        <Communities list={looking} hint={howFar} />
      </Section>
    );
  return (
    <>
      {looking === 'nowhere' && <Note tone="warning">{words.nowhere}</Note>}
      <Action
        words={looking === 'looking' ? words.looking : words.findNearest}
        look="quiet"
        icon="place"
        disabled={looking === 'looking'}
        onPress={() => void look()}
      />
      <View className="soft community__hint">{words.stays}</View>
    </>
  );
}
