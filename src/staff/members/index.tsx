// Who works in the community, for its managers: members with their roles, and invitations to new ones.
// Taking a role away is member-card.tsx's, a new code new-invitation.tsx's.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MembersView } from '#contract/desk-members';
import { members } from '#words/members';
import { Note } from '../../components/note';
import { Page } from '../../components/page';
import { Section } from '../../components/section';
import { useParam } from '../../routes';
import { useRead } from '../../state/read';
import { OnlyFor } from '../parts/only-for';
import { MemberCard } from './member-card';
import { NewInvitation } from './new-invitation';
import { OpenInvitations } from './open-invitations';
import './index.scss';

interface ListProps {
  readonly communityId: string;
  readonly view: MembersView;
  readonly again: (said?: string) => void;
}

const List = ({ communityId, view, again }: ListProps) => (
  <>
    <Section title={members.here}>
      {view.members.map((member) => (
        <MemberCard key={member.id} communityId={communityId} member={member} removed={again} />
      ))}
    </Section>
    <NewInvitation communityId={communityId} invited={() => again()} />
    <OpenInvitations communityId={communityId} invitations={view.invitations} revoked={again} />
  </>
);

export default function Members() {
  const communityId = useParam('community');
  const read = useRead('desk.members', { communityId });
  const [said, setSaid] = useState<string>();
  const again = (words?: string) => {
    setSaid(words);
    void read.again();
  };
  return (
    <Page title={members.title}>
      <View className="inside">
        <View className="heading">{members.title}</View>
        {said && <Note tone="good">{said}</Note>}
        <OnlyFor role="manager" read={read}>
          {(view) => <List communityId={communityId} view={view} again={again} />}
        </OnlyFor>
      </View>
    </Page>
  );
}
