// A meal without a booking that was written down by mistake is taken back: asked for first, unless one sees which one it is.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { mealList } from '#words/desk-canteen';
import { Action } from '../../components/action';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';

interface TakeBackProps {
  readonly bookingId: string;
  /** It was written down this moment, and stands beside: one tap. */
  readonly atOnce?: true;
  readonly taken: () => void;
}

export function TakeBack({ bookingId, atOnce, taken }: TakeBackProps) {
  const write = useWrite('desk.takeBackWalkIn');
  const [asking, setAsking] = useState(false);
  const send = async () => {
    if (await write.send({ bookingId })) taken();
  };
  const trouble = write.failure && <Trouble failure={write.failure} again={() => void send()} />;
  if (!asking)
    return (
      <>
        <Action
          words={mealList.wrong}
          look="plain"
          label={mealList.wrongMeal}
          disabled={write.sending}
          onPress={() => (atOnce ? void send() : setAsking(true))}
        />
        {trouble}
      </>
    );
  return (
    <View>
      <View className="strong">{mealList.backAsk}</View>
      <Action words={mealList.backYes} look="warning" disabled={write.sending} onPress={() => void send()} />
      <Action
        words={mealList.backNot}
        look="quiet"
        disabled={write.sending}
        onPress={() => setAsking(false)}
      />
      {trouble}
    </View>
  );
}
