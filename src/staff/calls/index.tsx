// The call list: whom the community owes a call, the most pressing first, until what came of each is written down.
// What was dealt with stays in view until the page is left.
import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { CallsView } from '#contract/desk-calls';
import { calls } from '#words/calls';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Page } from '../../components/page';
import { Still } from '../../components/still';
import { goBackOr, routes, useParam } from '../../routes';
import { useRead } from '../../state/read';
import { CallCard } from './call-card';
import { isMere, listed, type Finished, type Listed } from './listed';
import './index.scss';

/** More at a time would make the page slow on an old phone. */
const A_SCREENFUL = 20;

interface ListProps {
  readonly communityId: string;
  readonly view: CallsView;
}

interface LinesProps {
  readonly lines: readonly Listed[];
  readonly card: (one: Listed) => ReactNode;
}

function Lines({ lines, card }: LinesProps) {
  const [most, setMost] = useState(A_SCREENFUL);
  const hidden = lines.length - most;
  return (
    <>
      {lines.slice(0, most).map(card)}
      {hidden > 0 && (
        <Action words={calls.others(hidden)} look="quiet" onPress={() => setMost(most + A_SCREENFUL)} />
      )}
    </>
  );
}

/** Hundreds may be confirmed in a day: they must not hide whoever did not come. */
function Mere({ lines, card }: LinesProps) {
  const [open, setOpen] = useState(false);
  if (lines.length === 0) return null;
  return (
    <View className="section">
      <View className="section__title">{calls.mere}</View>
      <View className="soft">{calls.mereWhy}</View>
      <Action
        words={open ? calls.mereClose : calls.mereOpen(lines.length)}
        look="quiet"
        onPress={() => setOpen(!open)}
      />
      {open && <Lines lines={lines} card={card} />}
    </View>
  );
}

function List({ communityId, view }: ListProps) {
  const [finished, setFinished] = useState<readonly Finished[]>([]);
  const all = listed(view.calls, finished);
  if (all.length === 0)
    return (
      <Still words={calls.none}>
        <Action words={calls.toDesk} look="quiet" onPress={() => goBackOr(routes.desk(communityId))} />
      </Still>
    );
  const card = (one: Listed) => (
    <CallCard
      key={one.call.id}
      communityId={communityId}
      one={one}
      finish={(words) => setFinished((before) => [...before, { call: one.call, words }])}
    />
  );
  const left = all.filter(({ finished: over }) => !over).length;
  return (
    <>
      <View className="calls__left">{calls.left(left)}</View>
      <Lines lines={all.filter((one) => !isMere(one))} card={card} />
      <Mere lines={all.filter(isMere)} card={card} />
      {view.more && <View className="soft">{calls.more}</View>}
    </>
  );
}

export default function Calls() {
  const communityId = useParam('community');
  const read = useRead('desk.calls', { communityId });
  return (
    <Page title={calls.title}>
      <View className="inside">
        <View className="heading">{calls.title}</View>
        <Answered read={read}>{(view) => <List communityId={communityId} view={view} />}</Answered>
        {read.value && (
          <>
            <Action words={calls.refresh} look="quiet" icon="refresh" onPress={() => void read.again()} />
            {read.value.calls.length > 0 && (
              <Action words={calls.toDesk} look="quiet" onPress={() => goBackOr(routes.desk(communityId))} />
            )}
          </>
        )}
      </View>
    </Page>
  );
}
