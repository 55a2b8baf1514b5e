// Where whoever it is for is: on the phone, or standing there. What is kept for those who stand there is said, and when it is used up,
// what staff can do about it.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { moreReasons, type MoreReason } from '#domain/more-food';
import type { ServiceView } from '#contract/service';
import { spanWords } from '#words/dates';
import { book as words } from '#words/desk-book';
import { moreWords } from '#words/desk-canteen';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { Note } from '../../components/note';
import { Section } from '../../components/section';
import { useWrite } from '../../state/write';
import { keeps, type Standing } from './here';
import { Refused } from './refused';

interface KeepProps {
  readonly service: Pick<ServiceView, 'id' | 'kind'>;
  readonly standing: Standing;
  readonly count: number;
  readonly again: () => void;
}

/**
 * What staff can do when what is kept is used up: keep more of what nobody has booked; of a meal also of what there is beyond it, once
 * they say why; else there is only another time.
 */
function UsedUp({ service, standing, count, again }: KeepProps) {
  const { date, slot, how, unbooked, kept } = standing;
  const { send, sending, failure } = useWrite('desk.keepWalkIns');
  const [last, setLast] = useState<MoreReason>();
  const keep = async (why?: MoreReason) => {
    setLast(why);
    const time = { serviceId: service.id, date, start: slot.start };
    if (await send({ ...time, keep: count, ...(why ? { why } : {}) })) again();
  };
  const span = spanWords(slot.start, slot.end);
  const isMeal = service.kind === 'canteen';
  return (
    <Note tone="warning">
      <View>
        {how === 'more' ? words.more(span, unbooked) : isMeal ? words.mealFull(span) : words.nowFull(span)}
      </View>
      {failure && <Refused failure={failure} again={() => void keep(last)} steps={{ refresh: again }} />}
      {how === 'more' && (
        <Action
          words={words.keep(count - kept)}
          look="quiet"
          icon="add"
          disabled={sending}
          onPress={() => void keep()}
        />
      )}
      {how === 'none' &&
        isMeal &&
        moreReasons.map((why) => (
          <Action
            key={why}
            words={moreWords[why]}
            look="quiet"
            icon="add"
            disabled={sending}
            onPress={() => void keep(why)}
          />
        ))}
    </Note>
  );
}

interface PresenceProps {
  readonly service: Pick<ServiceView, 'id' | 'kind'>;
  /** Today's times that are not over; nothing is asked where there are none. */
  readonly standing: readonly Standing[];
  readonly here: boolean;
  readonly count: number;
  readonly onHere: (here: boolean) => void;
  readonly again: () => void;
}

export function Presence({ service, standing, here, count, onHere, again }: PresenceProps) {
  if (standing.length === 0) return null;
  const kept = standing.filter(({ how }) => how === 'kept').reduce((sum, one) => sum + one.kept, 0);
  const open = standing.some(({ how }) => how === 'open');
  const gone = keeps(service) ? words.keptGone : words.nothingNow;
  const said = kept > 0 ? words.keptLeft(kept) : open ? undefined : gone;
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
        keeps(service) &&
        standing
          .filter(({ how }) => how === 'more' || how === 'none')
          .map((one) => (
            <UsedUp key={one.slot.start} service={service} standing={one} count={count} again={again} />
          ))}
    </Section>
  );
}
