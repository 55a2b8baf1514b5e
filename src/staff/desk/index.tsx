// The clerk's desk: who is there now, what waits for a decision, who comes, and the way to the calls that are owed.
// When another clerk was faster, it says so and shows the queue as it is now. After a decision the queue moves up under the
// finger: it rests a moment, or a double tap would decide about the next person too.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { desk } from '#words/desk';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { DOUBLE_TAP_MS, useParam } from '../../routes';
import { useRead } from '../../state/read';
import { Ways } from '../ways';
import { CheckIn } from './check-in';
import type { Decided } from './decision';
import { NotifyMe } from './notify-me';
import { Queue } from './queue';
import './index.scss';

export default function Desk() {
  const communityId = useParam('community');
  const read = useRead('desk.queue', { communityId });
  const [said, setSaid] = useState<Decided>();
  const [resting, setResting] = useState(false);
  const decided = (one: Decided) => {
    setSaid(one);
    setResting(true);
    void read.again().finally(() => setTimeout(() => setResting(false), DOUBLE_TAP_MS));
  };
  return (
    <Page title={desk.title}>
      <View className="inside">
        {said && <Note tone={said.good ? 'good' : 'hint'}>{said.words}</Note>}
        <Answered read={read}>
          {(queue) => (
            <>
              <View className="heading">{queue.communityName}</View>
              <Ways roles={queue.roles} communityId={communityId} />
              <CheckIn communityId={communityId} arrived={() => void read.again()} />
              <Queue queue={queue} resting={resting} decided={decided} />
            </>
          )}
        </Answered>
        {read.value && (
          <>
            <Action words={desk.refresh} look="quiet" icon="refresh" onPress={() => void read.again()} />
            <NotifyMe />
          </>
        )}
      </View>
    </Page>
  );
}
