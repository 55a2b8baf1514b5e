// Invitations nobody has used yet, and taking them back.
import { View } from '@tarojs/components';
import type { InvitationView } from '#contract/desk-members';
import { members } from '#words/members';
import { roleWords } from '#words/roles';
import { Action } from '../../components/action';
import { Section } from '../../components/section';
import { Trouble } from '../../components/trouble';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';

interface OneProps {
  readonly communityId: string;
  readonly invitation: InvitationView;
  readonly revoked: (words: string) => void;
}

function One({ communityId, invitation: { id, role, byName, expiresAt }, revoked }: OneProps) {
  const now = useNow();
  const { send, sending, failure } = useWrite('desk.revokeInvitation');
  const revoke = async () => {
    if (await send({ communityId, invitationId: id })) revoked(members.revoked);
  };
  const { name } = roleWords[role];
  return (
    <View className="card">
      <View className="strong">{name}</View>
      <View className="soft">{members.openOne(byName, expiresAt, now)}</View>
      <Action
        words={members.revoke}
        look="quiet"
        label={members.revokeOf(name)}
        disabled={sending}
        onPress={() => void revoke()}
      />
      {failure && <Trouble failure={failure} again={() => void revoke()} />}
    </View>
  );
}

interface OpenInvitationsProps {
  readonly communityId: string;
  readonly invitations: readonly InvitationView[];
  readonly revoked: (words: string) => void;
}

export const OpenInvitations = ({ communityId, invitations, revoked }: OpenInvitationsProps) => (
  <Section title={members.open}>
    {invitations.length === 0 && <View className="soft">{members.noneOpen}</View>}
    {invitations.map((one) => (
      <One key={one.id} communityId={communityId} invitation={one} revoked={revoked} />
    ))}
  </Section>
);
