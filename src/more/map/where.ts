// From where all is counted: the chosen community, or where the phone is once somebody has agreed to that.
// The position stays here: what is asked for is what lies around the community nearest to it.
import { useState } from 'react';
import type { LocatedCommunity } from '#contract/community';
import type { Point } from '#domain/coverage';
import { nearestTo } from '#domain/place';
import { whereAmI } from '../../platform/location';
import { useChoices } from '../../state/choices';
import { useRead } from '../../state/read';

export type Looking = 'not-asked' | 'looking' | 'nowhere' | 'found';

export interface Where {
  readonly looking: Looking;
  /** The phone's, once it is found. */
  readonly me?: Point;
  /** Around which is asked; nothing while that is being found out, or nobody has chosen one. */
  readonly communityId?: string;
  readonly look: () => Promise<void>;
  readonly forget: () => void;
}

export function useWhere(): Where {
  const chosen = useChoices((choices) => choices.community);
  const [looking, setLooking] = useState<Looking>('not-asked');
  const [me, setMe] = useState<Point>();
  const streets = useRead('community.streets', me ? null : undefined).value;
  const nearest = me && streets && nearestCommunity(me, streets);
  return {
    looking,
    me,
    communityId: me ? (nearest?.id ?? (streets && chosen?.id)) : chosen?.id,
    look: async () => {
      setLooking('looking');
      const found = await whereAmI();
      setMe(found);
      setLooking(found ? 'found' : 'nowhere');
    },
    forget: () => {
      setMe(undefined);
      setLooking('not-asked');
    },
  };
}

const nearestCommunity = (
  me: Point,
  streets: readonly { readonly communities: readonly LocatedCommunity[] }[],
): LocatedCommunity | undefined =>
  nearestTo(
    me,
    streets.flatMap(({ communities }) => communities),
    1,
  )[0];
