// Keeps more for those who come without a booking: of what nobody has ordered, and beyond it only when the cook says why there is
// more to eat. How many there are is the functions' answer.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MealListView } from '#contract/desk-canteen';
import { moreReasons, type MoreReason } from '#domain/more-food';
import { mealList, moreWords } from '#words/desk-canteen';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';
import { Picks } from '../canteen/picks';

/** What comes through a door at once. */
const COUNTS = [1, 2, 5, 10] as const;

interface KeepMoreProps {
  readonly view: MealListView;
  readonly kept: () => void;
}

interface AskedProps extends KeepMoreProps {
  readonly leave: (kept?: number) => void;
}

/** How many, and where nobody's are left, why there are more. */
function Asked({ view: { serviceId, date, start, free, kept = 0 }, kept: done, leave }: AskedProps) {
  const write = useWrite('desk.keepWalkIns');
  const [count, setCount] = useState(1);
  const [why, setWhy] = useState<MoreReason>();
  const [tried, setTried] = useState(false);
  const beyond = count > free;
  const send = async () => {
    setTried(true);
    if (start === undefined || (beyond && !why)) return;
    const time = { serviceId, date, start };
    const keep = kept + count;
    if (!(await write.send({ ...time, keep, ...(beyond && why ? { why } : {}) }))) return;
    done();
    leave(keep);
  };
  return (
    <View className="card meals__more">
      <View className="strong">{mealList.keepTitle}</View>
      <Picks
        of={COUNTS.map((n) => ({ key: n, words: mealList.keepOf(n), label: mealList.keepLabel(n) }))}
        chosen={[count]}
        onPick={setCount}
      />
      <View className="soft">{beyond ? mealList.keepBeyond(free) : mealList.keepFree(free)}</View>
      {beyond && (
        <Picks
          of={moreReasons.map((one) => ({ key: one, words: moreWords[one] }))}
          chosen={why ? [why] : []}
          onPick={setWhy}
        />
      )}
      {beyond && tried && !why && <Note tone="warning">{mealList.keepWhy}</Note>}
      <Action words={mealList.keepSend(count)} disabled={write.sending} onPress={() => void send()} />
      <Action words={mealList.keepLeave} look="quiet" disabled={write.sending} onPress={() => leave()} />
      {write.failure && <Trouble failure={write.failure} again={() => void send()} />}
    </View>
  );
}

export function KeepMore(props: KeepMoreProps) {
  const [asking, setAsking] = useState(false);
  const [now, setNow] = useState<number>();
  const leave = (kept?: number) => {
    setAsking(false);
    setNow(kept);
  };
  if (asking) return <Asked {...props} leave={leave} />;
  return (
    <>
      {now !== undefined && <Note tone="good">{mealList.keepDone(now)}</Note>}
      <Action words={mealList.keep} look="quiet" onPress={() => setAsking(true)} />
    </>
  );
}
