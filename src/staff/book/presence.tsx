// Where whoever it is for is: on the phone, or standing there. What is kept for those who stand there is said, and when it is used up,
// what staff can do about it.
import { View } from '@tarojs/components';
import { spanWords } from '#words/dates';
import { book as words } from '#words/desk-book';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { useWrite } from '../../state/write';
import type { Standing } from './here';
import { Refused } from './refused';

interface KeepProps {
  readonly serviceId: string;
  readonly standing: Standing;
  readonly count: number;
  readonly again: () => void;
}

/** So that the next who stand there can have it too: as many more as are asked for, of what nobody has booked. */
function KeepMore({ serviceId, standing, count, again }: KeepProps) {
  const { date, slot, unbooked, kept } = standing;
  const { send, sending, failure } = useWrite('desk.keepWalkIns');
  const keep = async () => {
    if (await send({ serviceId, date, start: slot.start, keep: count })) again();
  };
  return (
    <Note tone="warning">
      <View>{words.more(spanWords(slot.start, slot.end), unbooked)}</View>
      {failure && <Refused failure={failure} again={() => void keep()} steps={{ refresh: again }} />}
      <Action
        words={words.keep(count - kept)}
        look="quiet"
        icon="add"
        disabled={sending}
        onPress={() => void keep()}
      />
    </Note>
  );
}

interface PresenceProps {
  readonly serviceId: string;
  /** Today's times that are not over; nothing is asked where there are none. */
  readonly standing: readonly Standing[];
  readonly here: boolean;
  readonly count: number;
  readonly onHere: (here: boolean) => void;
  readonly again: () => void;
}

export function Presence({ serviceId, standing, here, count, onHere, again }: PresenceProps) {
  if (standing.length === 0) return null;
  const kept = standing.filter(({ how }) => how === 'kept').reduce((sum, one) => sum + one.kept, 0);
  const open = standing.some(({ how }) => how === 'open');
  const said = kept > 0 ? words.keptLeft(kept) : open ? undefined : words.keptGone;
  return (
    <Section title={words.presence}>
      <Choice kind="radio" chosen={!here} onPress={() => onHere(false)}>
        {words.away}
      </Choice>
      <Choice kind="radio" chosen={here} onPress={() => onHere(true)}>
        <View className="strong">{words.here}</View>
        {said && <View className="soft">{said}</View>}
      </Choice>
      {here &&
        standing
          .filter(({ how }) => how === 'more')
          .map((one) => (
            <KeepMore key={one.slot.start} serviceId={serviceId} standing={one} count={count} again={again} />
          ))}
      {here &&
        standing
          .filter(({ how }) => how === 'none')
          .map(({ slot }) => <Note key={slot.start}>{words.nowFull(spanWords(slot.start, slot.end))}</Note>)}
    </Section>
  );
}
