// The clerk's desk, today at a glance: how much there is of everything, who stands there, what waits, who is due, who is overdue.
// Whose work is elsewhere – a kitchen's, a station's, at people's doors – is sent there, and sees nothing of a clerk's.
// When another clerk was faster, it says so and shows the day as it is now. After a decision the lists move up under the
// finger: they rest a moment, or a double tap would decide about the next person too.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { QueueView } from '#contract/desk';
import type { KindName } from '#domain/kinds/index';
import { mayDo } from '#domain/staff';
import { desk } from '#words/desk';
import { Answered } from '../../components/answered';
import { Icon } from '../../components/icon';
import { Page } from '../../components/page';
import { Press } from '../../platform/press';
import { DOUBLE_TAP_MS, useParam } from '../../routes';
import { useRead, type Read } from '../../state/read';
import type { Decided } from '../parts/decision';
import { Said, useSaid } from '../parts/said';
import { DailyWays, OtherWays } from '../ways';
import { CheckIn } from './check-in';
import { Glance } from './glance';
import { Kinds, useOwnKind } from './kinds';
import { NotifyMe } from './notify-me';
import { Queue, useFolds } from './queue';
import '../parts/desk.scss';
import './index.scss';

/** All of the day, which other pages know the roles from; narrowed, in its place until what was asked for is there. */
function useQueue(communityId: string, kind: KindName | undefined): Read<QueueView> {
  const all = useRead('desk.queue', { communityId });
  const one = useRead('desk.queue', kind && { communityId, kind });
  if (!kind) return all;
  const again = () => Promise.all([all.again(), one.again()]);
  return { ...one, value: one.value ?? (one.failure ? undefined : all.value), again };
}

export default function Desk() {
  const communityId = useParam('community');
  const own = useOwnKind();
  const read = useQueue(communityId, own.kind);
  const { said, say, leave } = useSaid();
  const [resting, setResting] = useState(false);
  const folds = useFolds();
  // What was opened is read anew with the day.
  const [version, setVersion] = useState(0);
  const again = () => {
    setVersion((before) => before + 1);
    return read.again();
  };
  const decided = (one: Decided) => {
    say(one);
    setResting(true);
    void again().finally(() => setTimeout(() => setResting(false), DOUBLE_TAP_MS));
  };
  return (
    <Page
      title={desk.title}
      className={resting ? 'desk--resting' : ''}
      foot={said && <Said key={said.words} said={said} decided={decided} leave={leave} />}
    >
      <View className="inside">
        <Answered read={read}>
          {(queue) => (
            <>
              <View className="desk__community">
                <View className="heading">{queue.communityName}</View>
                <Press className="desk__refresh" onPress={() => void again()}>
                  <Icon name="refresh" />
                  {desk.refresh}
                </Press>
              </View>
              {queue.roles.some((role) => mayDo(role, 'clerk')) ? (
                <>
                  <Glance communityId={communityId} queue={queue} open={folds.open} />
                  <CheckIn communityId={communityId} arrived={() => void again()} />
                  <DailyWays roles={queue.roles} communityId={communityId} />
                  <Kinds kinds={queue.kinds} chosen={own.kind} choose={own.choose} />
                  <Queue
                    key={own.kind ?? ''}
                    communityId={communityId}
                    queue={queue}
                    kind={own.kind}
                    version={version}
                    folds={folds}
                    decided={decided}
                  />
                </>
              ) : (
                <DailyWays roles={queue.roles} communityId={communityId} />
              )}
              <OtherWays roles={queue.roles} communityId={communityId} />
            </>
          )}
        </Answered>
        {read.value && <NotifyMe />}
      </View>
    </Page>
  );
}
