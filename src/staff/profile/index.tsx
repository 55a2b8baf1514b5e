// What staff verified about one person, for whom they found or who is in a booking: looked at, changed, and saved once it is whole.
// Where a colleague was faster, it says who, and shows what is there now.
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import type { ProfileLook } from '#contract/desk-profile';
import { deskProfile as words } from '#words/desk-profile';
import { Action } from '../../components/action';
import { Answered } from '../../components/answered';
import { Page } from '../../components/page';
import { goBackOr, routes, useParam } from '../../routes';
import { useNow } from '../../state/now';
import { useRead } from '../../state/read';
import { useWrite } from '../../state/write';
import type { Decided } from '../parts/decision';
import { Said, useSaid } from '../parts/said';
import type { Change } from './change';
import { Form } from './form';
import '../parts/desk.scss';

interface OpenProps {
  readonly communityId: string;
  readonly look: ProfileLook;
  readonly decided: (decided: Decided) => Promise<unknown>;
}

const Last = ({ last }: Pick<ProfileLook, 'last'>) => {
  const now = useNow();
  return <View className="soft">{last ? words.last(last.name, last.at, now) : words.never}</View>;
};

/** Saves; where a colleague was faster that is told at once, and what is left of failures is the form's to say. */
function useSaving({ communityId, look, decided }: OpenProps) {
  const { send, sending, failure, forget } = useWrite('desk.saveProfile');
  const refusal = failure?.kind === 'refused' ? failure.refusal : undefined;
  const faster = refusal?.code === 'STATE_CHANGED' ? words.faster(refusal.detail.by?.name ?? '') : undefined;
  useEffect(() => {
    if (!faster) return;
    forget();
    void decided({ good: false, words: faster });
  });
  const save = async (change: Change) => {
    const input = { communityId, personId: look.profile.personId, seen: look.seen, ...change };
    if (await send(input)) await decided({ good: true, words: words.saved(look.name) });
  };
  return { save, sending, failure: faster ? undefined : failure };
}

function Open(props: OpenProps) {
  const { look } = props;
  const { save, sending, failure } = useSaving(props);
  return (
    <>
      <View className="heading">{words.heading(look.name)}</View>
      <Last last={look.last} />
      <View className="soft desk__apart">{words.hint}</View>
      <Form
        key={look.seen}
        look={look}
        sending={sending}
        failure={failure}
        save={(change) => void save(change)}
      />
    </>
  );
}

export default function ProfilePage() {
  const communityId = useParam('community');
  const personId = useParam('person');
  const read = useRead('desk.profile', { communityId, personId });
  const { said, say, leave } = useSaid();
  const decided = (one: Decided) => {
    say(one);
    return read.again();
  };
  return (
    <Page
      title={words.title}
      foot={said && <Said key={said.words} said={said} decided={(one) => void decided(one)} leave={leave} />}
    >
      <View className="inside">
        <Answered read={read}>
          {(look) => <Open communityId={communityId} look={look} decided={decided} />}
        </Answered>
        <Action words={words.back} look="quiet" onPress={() => goBackOr(routes.desk(communityId))} />
      </View>
    </Page>
  );
}
