// The clerk's desk, today at a glance: how much there is of everything, who stands there, what waits, who is due, who is overdue.
// When another clerk was faster, it says so and shows the day as it is now. After a decision the lists move up under the
// finger: they rest a moment, or a double tap would decide about the next person too.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { desk } from '#words/desk';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { DOUBLE_TAP_MS, useParam } from '../../routes';
import { useRead } from '../../state/read';
import type { Decided } from '../parts/decision';
import { Ways } from '../ways';
import { CheckIn } from './check-in';
import { Glance } from './glance';
import { NotifyMe } from './notify-me';
import { Queue } from './queue';
import '../parts/desk.scss';
import './index.scss';

export default function Desk() {
  const communityId = useParam('community');
  const read = useRead('desk.queue', { communityId });
  const [said, setSaid] = useState<Decided>();
  const [resting, setResting] = useState(false);
  // What was opened is read anew with the day.
  const [version, setVersion] = useState(0);
  const again = () => {
    setVersion((before) => before + 1);
    return read.again();
  };
  const decided = (one: Decided) => {
    setSaid(one);
    setResting(true);
    void again().finally(() => setTimeout(() => setResting(false), DOUBLE_TAP_MS));
  };
  return (
    <Page title={desk.title}>
      <View className="inside">
        {said && <Note tone={said.good ? 'good' : 'hint'}>{said.words}</Note>}
        <Answered read={read}>
          {(queue) => (
            <>
              <View className="heading">{queue.communityName}</View>
              <Glance queue={queue} />
              <CheckIn communityId={communityId} arrived={() => void again()} />
              <Ways roles={queue.roles} communityId={communityId} daily />
              <Queue
                communityId={communityId}
                queue={queue}
                version={version}
                resting={resting}
                decided={decided}
              />
              <Ways roles={queue.roles} communityId={communityId} daily={false} />
            </>
          )}
        </Answered>
        {read.value && (
          <>
            <Action words={desk.refresh} look="quiet" icon="refresh" onPress={() => void again()} />
            <NotifyMe />
          </>
        )}
      </View>
    </Page>
  );
}
