// Somebody who works here, and what taking a role away means before it is done.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MemberView } from '#contract/desk-members';
import type { Role } from '#domain/staff';
import { members } from '#words/members';
import { roleWords } from '#words/roles';
import { Action } from '../../components/action';
import { Mark } from '../../components/mark';
import { Trouble } from '../../components/trouble';
import { useWrite } from '../../state/write';

interface MemberCardProps {
  readonly communityId: string;
  readonly member: MemberView;
  readonly removed: (words: string) => void;
}

function Taking({ communityId, member, removed, leave }: MemberCardProps & { readonly leave: () => void }) {
  const { id: memberId, name, roles, self } = member;
  const { send, sending, failure } = useWrite('desk.removeMember');
  const take = async (role?: Role) => {
    const input = { communityId, memberId, ...(role ? { role } : {}) };
    if (await send(input)) removed(self ? members.selfRemoved : members.removed(name));
  };
  return (
    <>
      <View className="saying">
        {self
          ? members.removeSelfAsk
          : members.removeAsk(
              name,
              roles.map((role) => roleWords[role].name),
            )}
      </View>
      <View className="members__acts">
        {roles.map((role) => (
          <Action
            key={role}
            words={members.takeRole(roleWords[role].name)}
            look="warning"
            disabled={sending}
            onPress={() => void take(role)}
          />
        ))}
        {roles.length > 1 && (
          <Action words={members.takeAll} look="warning" disabled={sending} onPress={() => void take()} />
        )}
        <Action words={members.keep} look="quiet" disabled={sending} onPress={leave} />
      </View>
      {failure && <Trouble failure={failure} />}
    </>
  );
}

export function MemberCard(props: MemberCardProps) {
  const { name, roles, self } = props.member;
  const [asking, setAsking] = useState(false);
  const words = self ? members.removeSelf : members.remove;
  return (
    <View className="card">
      <View className="strong">{name}</View>
      <View className="members__roles">
        {self && <Mark words={members.self} tone="good" />}
        {roles.map((role) => (
          <Mark key={role} words={roleWords[role].name} />
        ))}
      </View>
      {asking ? (
        <Taking {...props} leave={() => setAsking(false)} />
      ) : (
        <Action words={words} look="plain" label={`${words}：${name}`} onPress={() => setAsking(true)} />
      )}
    </View>
  );
}
