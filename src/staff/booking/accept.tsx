// A place that has become free for somebody who waits: staff say yes for who said so on the phone and cannot tap.
import { View } from '@tarojs/components';
import type { DeskBooking } from '#contract/desk';
import { deskBooking as words } from '#words/desk-booking';
import { namesWords } from '#words/names';
import { Action } from '../../components/action';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';
import { useFaster, type Decided } from '../parts/decision';

interface AcceptProps {
  readonly booking: DeskBooking;
  readonly decided: (decided: Decided) => void;
}

export function Accept({ booking, decided }: AcceptProps) {
  const names = namesWords(booking.persons);
  const write = useWrite('desk.accept');
  const failure = useFaster(write, names, decided);
  const accept = async () => {
    if (await write.send({ bookingId: booking.id })) decided({ good: true, words: words.accepted(names) });
  };
  return (
    <>
      <View className="strong">{words.acceptAsk(names)}</View>
      <Action words={words.accept} icon="check" disabled={write.sending} onPress={() => void accept()} />
      {failure && <Trouble failure={failure} again={() => void accept()} />}
    </>
  );
}
