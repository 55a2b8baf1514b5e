// A new invitation: for which role, and then its code, which is said here and never again.
import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { InvitedView } from '#contract/desk-members';
import { ROLES, type Role } from '#domain/staff';
import { members, spacedCode } from '#words/members';
import { roleWords } from '#words/roles';
import { Action } from '../../components/action';
import { Choice } from '../../components/choice';
import { Section } from '../../components/section';
import { Trouble } from '../../components/trouble';
import { copyText } from '../../platform/clipboard';
import { newRequestId } from '../../platform/request-id';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';

function Code({ invited, another }: { readonly invited: InvitedView; readonly another: () => void }) {
  const [copied, setCopied] = useState<boolean>();
  const now = useNow();
  const { name } = roleWords[invited.role];
  const sentence = members.toSend(invited.code, name, invited.expiresAt, now);
  return (
    <View className="card">
      <View className="strong">{members.codeOf(name)}</View>
      <View className="members__code">{spacedCode(invited.code)}</View>
      <View>{members.once(invited.expiresAt, now)}</View>
      <Action
        words={copied ? members.copied : members.copy}
        look="quiet"
        onPress={() => void copyText(sentence).then(setCopied)}
      />
      {copied === false && <View className="field__wrong">{members.notCopied}</View>}
      <Action words={members.makeAnother} look="quiet" onPress={another} />
    </View>
  );
}

interface NewInvitationProps {
  readonly communityId: string;
  readonly invited: () => void;
}

export function NewInvitation({ communityId, invited }: NewInvitationProps) {
  const [role, setRole] = useState<Role>('clerk');
  const [made, setMade] = useState<InvitedView>();
  const { send, sending, failure } = useWrite('desk.invite');
  // The same invitation is made once, however often it is sent.
  const requestId = useRef(newRequestId());
  const make = async () => {
    const answer = await send({ communityId, role, requestId: requestId.current });
    if (!answer) return;
    requestId.current = newRequestId();
    setMade(answer);
    invited();
  };
  return (
    <Section title={members.invite}>
      {made ? (
        <Code invited={made} another={() => setMade(undefined)} />
      ) : (
        <>
          <View className="soft field__hint">{members.inviteHint}</View>
          {ROLES.map((one) => (
            <Choice key={one} kind="radio" chosen={role === one} onPress={() => setRole(one)}>
              <View className="strong">{roleWords[one].name}</View>
              <View className="soft small">{roleWords[one].hint}</View>
            </Choice>
          ))}
          <Action words={members.make} disabled={sending} onPress={() => void make()} />
          {failure && <Trouble failure={failure} again={() => void make()} />}
        </>
      )}
    </Section>
  );
}
