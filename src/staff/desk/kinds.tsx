// Which kind of service a desk's lists are narrowed to: chosen once, remembered on this phone. Only kinds that there is something of.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { KindName } from '#domain/kinds/index';
import { deskKinds, deskKindsWords as words } from '#words/desk-kinds';
import { storage } from '../../platform/storage';
import { Press } from '../../platform/press';

const KEY = 'desk-kind';
const ORDER = Object.keys(deskKinds) as readonly KindName[];

export function useOwnKind() {
  const [kind, setKind] = useState(() => ORDER.find((one) => one === storage.getItem(KEY)));
  const choose = (next: KindName | undefined) => {
    setKind(next);
    if (next) storage.setItem(KEY, next);
    else storage.removeItem(KEY);
  };
  return { kind, choose };
}

interface KindsProps {
  readonly kinds: readonly KindName[];
  readonly chosen: KindName | undefined;
  readonly choose: (kind: KindName | undefined) => void;
}

/** Nothing to choose where all is of one kind; what is chosen stays in view when there is nothing of it any more. */
export function Kinds({ kinds, chosen, choose }: KindsProps) {
  const offered = ORDER.filter((one) => kinds.includes(one) || one === chosen);
  if (offered.length < 2 && !chosen) return null;
  return (
    <View className="desk__kinds" ariaLabel={words.label}>
      {[undefined, ...offered].map((one) => (
        <Press
          key={one ?? 'all'}
          className={`day desk__kind ${one === chosen ? 'day--chosen' : ''}`}
          role="radio"
          chosen={one === chosen}
          onPress={() => choose(one)}
        >
          {one ? deskKinds[one] : words.all}
        </Press>
      ))}
    </View>
  );
}
