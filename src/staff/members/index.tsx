// Who works in the community, for its managers: members with their roles, and invitations to new ones.
// Taking a role away is member-card.tsx's, a new code new-invitation.tsx's.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MembersView, MemberView } from '#contract/desk-members';
import { members } from '#words/members';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { useParam } from '../../routes';
import { useRead } from '../../state/read';
import { OnlyFor } from '../parts/only-for';
import { MemberCard, ToVisits } from './member-card';
import { NewInvitation } from './new-invitation';
import { OpenInvitations } from './open-invitations';
import './index.scss';

interface ListProps {
  readonly communityId: string;
  readonly view: MembersView;
  readonly again: (words?: string, visits?: MemberView['visits']) => void;
}

const List = ({ communityId, view, again }: ListProps) => (
  <>
    <Section title={members.here}>
      {view.members.map((member) => (
        <MemberCard
          key={member.id}
          communityId={communityId}
          member={member}
          visitService={view.visitService}
          removed={again}
        />
      ))}
    </Section>
    <NewInvitation communityId={communityId} invited={() => again()} />
    <OpenInvitations communityId={communityId} invitations={view.invitations} revoked={again} />
  </>
);

interface Said {
  readonly words: string;
  readonly visits?: MemberView['visits'];
}

const SaidNote = ({
  communityId,
  said: { words, visits },
}: Pick<ListProps, 'communityId'> & { readonly said: Said }) => (
  <Note tone={visits ? 'warning' : 'good'}>
    <View>{words}</View>
    {visits && (
      <>
        <View>{members.stillGoesAfter(visits.count)}</View>
        <ToVisits communityId={communityId} visits={visits} />
      </>
    )}
  </Note>
);

export default function Members() {
  const communityId = useParam('community');
  const read = useRead('desk.members', { communityId });
  const [said, setSaid] = useState<Said>();
  const again: ListProps['again'] = (words, visits) => {
    setSaid(words ? { words, visits } : undefined);
    void read.again();
  };
  return (
    <Page title={members.title}>
      <View className="inside">
        <View className="heading">{members.title}</View>
        {said && <SaidNote communityId={communityId} said={said} />}
        <OnlyFor role="manager" read={read}>
          {(view) => <List communityId={communityId} view={view} again={again} />}
        </OnlyFor>
      </View>
    </Page>
  );
}
