// Somebody who works here, and what taking a role away means before it is done.
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MemberView } from '#contract/desk-members';
import type { Role } from '#domain/staff';
import { dateAt } from '#domain/calendar';
import { nearDayWords } from '#words/dates';
import { members } from '#words/members';
import { roleWords } from '#words/roles';
import { Action } from '../../components/action';
import { Mark } from '../../components/mark';
import { Note } from '../../components/note';
import { Trouble } from '../../components/trouble';
import { goTo, routes } from '../../routes';
import { useNow } from '../../state/now';
import { useWrite } from '../../state/write';

interface MemberCardProps {
  readonly communityId: string;
  readonly member: MemberView;
  /** Where visitors are listed as workers. */
  readonly visitService?: string;
  /** With the visits that somebody else has to make now. */
  readonly removed: (words: string, visits?: MemberView['visits']) => void;
}

export const ToVisits = ({
  communityId,
  visits: { next },
}: Pick<MemberCardProps, 'communityId'> & { readonly visits: NonNullable<MemberView['visits']> }) => (
  <Action
    words={members.toVisits}
    look="quiet"
    onPress={() => goTo(routes.staff('visits', communityId, { date: next }))}
  />
);

function Taking({ communityId, member, removed, leave }: MemberCardProps & { readonly leave: () => void }) {
  const { id: memberId, name, roles, self, visits } = member;
  const today = dateAt(useNow());
  const { send, sending, failure } = useWrite('desk.removeMember');
  const take = async (role?: Role) => {
    const input = { communityId, memberId, ...(role ? { role } : {}) };
    const left = !role || role === 'visitor' ? visits : undefined;
    if (await send(input)) removed(self ? members.selfRemoved : members.removed(name), left);
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
      {visits && (
        <Note tone="warning">
          <View>{members.stillGoes(name, visits.count, nearDayWords(visits.next, today))}</View>
          <ToVisits communityId={communityId} visits={visits} />
        </Note>
      )}
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
  const { communityId, visitService } = props;
  const { name, roles, self, unlisted } = props.member;
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
      {unlisted && visitService && (
        <>
          <View className="soft">{members.unlisted}</View>
          <Action
            words={members.list}
            look="quiet"
            label={`${members.list}：${name}`}
            onPress={() =>
              goTo(routes.staff('setup', communityId, { service: visitService, part: 'workers' }))
            }
          />
        </>
      )}
      {asking ? (
        <Taking {...props} leave={() => setAsking(false)} />
      ) : (
        <Action words={words} look="plain" label={`${words}：${name}`} onPress={() => setAsking(true)} />
      )}
    </View>
  );
}
