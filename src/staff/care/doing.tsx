// What may be done about one person now, by where they stand: side by side, all of one size, the next thing first.
// What a tap opens or writes is guest.tsx's.
import { View } from '@tarojs/components';
import type { CareGuest } from '#contract/desk-care';
import { care as words } from '#words/desk-care';
import { Action } from '../../components/action';
import { groupOf } from './groups';

export type Open = 'leaving' | 'reason' | 'contacts' | 'calling' | undefined;

interface DoingProps {
  readonly guest: CareGuest;
  readonly isToday: boolean;
  readonly sending: boolean;
  readonly open: (what: Open) => void;
  readonly arrive: () => void;
  readonly back: () => void;
}

interface Doable {
  readonly words: string;
  readonly does: () => void;
  readonly look?: 'quiet' | 'warning' | 'main';
}

/** Of one who stays away and nobody knows why: call, write down what was said, or the reason, or that they came after all. */
const ofMissed = ({ guest, open, arrive }: DoingProps): Doable[] => [
  { words: words.dial, does: () => open('contacts'), look: guest.call?.result ? 'quiet' : 'main' },
  { words: words.called, does: () => open('calling') },
  { words: words.whyLater, does: () => open('reason') },
  ...(guest.may.includes('arrive') ? [{ words: words.arrive, does: arrive }] : []),
];

const ofComing = ({ guest, isToday, open, arrive }: DoingProps): Doable[] => [
  ...(isToday && guest.may.includes('arrive')
    ? [{ words: words.arrive, does: arrive, look: 'main' as const }]
    : []),
  ...(guest.may.includes('miss')
    ? [{ words: words.absent, does: () => open('reason'), look: 'warning' as const }]
    : []),
  ...ofExpected({ guest, open }),
  ...(isToday ? [contacts(open)] : []),
];

/** Before the day begins. */
const ofExpected = ({ guest: { may }, open }: Pick<DoingProps, 'guest' | 'open'>): Doable[] =>
  !may.includes('miss') && may.includes('cancel')
    ? [{ words: words.notComing, does: () => open('reason') }]
    : [];

const contacts = (open: DoingProps['open']): Doable => ({
  words: words.contacts,
  does: () => open('contacts'),
});

function doables(props: DoingProps): Doable[] {
  const { guest, isToday, open, back } = props;
  const group = groupOf(guest);
  if (group === 'coming') return ofComing(props);
  if (group === 'unsure') return ofExpected(props);
  if (!isToday || group === 'off') return [];
  if (guest.status === 'missed') return ofMissed(props);
  if (group === 'here')
    return [{ words: words.leave, does: () => open('leaving'), look: 'main' }, contacts(open)];
  if (group === 'gone') return [{ words: words.stillHere, does: back }, contacts(open)];
  return [contacts(open)];
}

export const Doing = (props: DoingProps) => (
  <View className="care__does">
    {doables(props).map((one) => (
      <Action
        key={one.words}
        words={one.words}
        look={one.look ?? 'quiet'}
        label={words.of(one.words, props.guest.name)}
        disabled={props.sending}
        onPress={one.does}
      />
    ))}
  </View>
);
