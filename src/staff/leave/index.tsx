// Leaving a community's staff by oneself, whatever one's role; what that means is said before.
// That a community keeps one manager is the functions'.
import { View } from '@tarojs/components';
import { useState } from 'react';
import { leaving } from '#words/members';
import { Action } from '../../components/action';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Trouble } from '../../components/trouble';
import { goBackOr, routes, startFrom, useParam } from '../../routes';
import { useWrite } from '../../state/write';

const Left = () => (
  <>
    <Note tone="good">{leaving.done}</Note>
    <Action words={leaving.home} icon="home" onPress={() => startFrom(routes.home())} />
  </>
);

function Ask({ communityId, left }: { readonly communityId: string; readonly left: () => void }) {
  const { send, sending, failure } = useWrite('desk.leaveWork');
  const leave = async () => {
    if (await send({ communityId })) left();
  };
  return (
    <>
      <View className="saying">{leaving.ask}</View>
      <Action words={leaving.yes} look="warning" disabled={sending} onPress={() => void leave()} />
      <Action
        words={leaving.no}
        look="quiet"
        disabled={sending}
        onPress={() => goBackOr(routes.desk(communityId))}
      />
      {failure && <Trouble failure={failure} again={() => void leave()} />}
    </>
  );
}

export default function Leave() {
  const communityId = useParam('community');
  const [left, setLeft] = useState(false);
  return (
    <Page title={leaving.title}>
      <View className="inside">
        <View className="heading">{leaving.title}</View>
        {left ? <Left /> : <Ask communityId={communityId} left={() => setLeft(true)} />}
      </View>
    </Page>
  );
}
