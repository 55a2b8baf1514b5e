// Members and invitations: every change is one conditional write, so that a code lets in one and a role is given once.
// What may change is the use cases'.
import type { Invitation } from '#domain/invitation';
import type { StaffMember } from '#domain/staff';
import type { Staffed, Staffing } from '../usecases/staff/ports';
import { add, call, command as _, database, update } from './database';
import { join } from './services';

const invitations = () => database.collection('invitations');
const staff = () => database.collection('staff');

/** More nobody looks through on a phone. */
const MOST_SHOWN = 100;

/** Neither used nor revoked. */
const UNUSED = { usedBy: _.exists(false), revokedAt: _.exists(false) };

export const staffing: Staffing = {
  async of(communityId, now) {
    const open = { communityId, expiresAt: _.gt(now), ...UNUSED };
    const look = database
      .collection('communities')
      .aggregate()
      .match({ _id: communityId })
      .lookup(join('staff', { 'grants.communityId': communityId, state: 'active' }, 'members'))
      .lookup(join('invitations', open, 'invitations'));
    const [found] = (await call<{ list: Staffed[] }>(() => look.end())).list;
    const shown = [...(found?.invitations ?? [])].sort((a, b) => a.expiresAt - b.expiresAt);
    return { members: found?.members ?? [], invitations: shown.slice(0, MOST_SHOWN) };
  },

  invite: (invitation) => add('invitations', invitation),

  recode: async (invitationId, hash, expiresAt) =>
    (await update(invitations().where({ _id: invitationId, ...UNUSED }), { hash, expiresAt })) === 1,

  revoke: async (invitationId, communityId, now) =>
    (await update(invitations().where({ _id: invitationId, communityId, usedBy: _.exists(false) }), {
      revokedAt: now,
    })) === 1,

  async forget(before) {
    const over = invitations().where({ expiresAt: _.lt(before) });
    return (await call<{ stats: { removed: number } }>(() => over.remove())).stats.removed;
  },

  async invited(hash, openid) {
    const look = invitations()
      .aggregate()
      .match({ hash })
      .lookup(join('staff', { _id: openid }, 'members'));
    type Found = Invitation & { readonly members: StaffMember[] };
    const [found] = (await call<{ list: Found[] }>(() => look.end())).list;
    if (!found) return {};
    const { members, ...invitation } = found;
    return { invitation, ...(members[0] ? { member: members[0] } : {}) };
  },

  async use(invitationId, openid, requestId, now) {
    const good = { _id: invitationId, expiresAt: _.gt(now), revokedAt: _.exists(false) };
    const query = invitations().where(
      _.or([
        { ...good, usedBy: _.exists(false) },
        { ...good, usedBy: openid, usedFor: requestId },
      ]),
    );
    return (await update(query, { usedBy: openid, usedFor: requestId })) === 1;
  },

  grant: async (openid, name, grant, invitationId) =>
    (await update(staff().where({ _id: openid, state: 'active', invitations: _.neq(invitationId) }), {
      name,
      grants: _.addToSet(grant),
      invitations: _.push([invitationId]),
    })) === 1,

  async enrol(member, isNew) {
    if (isNew) return add('staff', member);
    const { _id, ...data } = member;
    return (await update(staff().where({ _id, state: 'left' }), replaced(data))) === 1;
  },

  async take(openid, communityId, role) {
    const grants = _.pull({ communityId, ...(role ? { role } : {}) });
    await update(staff().where({ _id: openid }), { grants });
  },

  lock: async (communityId, until, now) =>
    (await update(
      database.collection('communities').where(
        _.or([
          { _id: communityId, staffLock: _.exists(false) },
          { _id: communityId, staffLock: _.lt(now) },
        ]),
      ),
      { staffLock: until },
    )) === 1,

  async unlock(communityId, until) {
    await update(database.collection('communities').where({ _id: communityId, staffLock: until }), {
      staffLock: _.remove(),
    });
  },
};

/** Lists as they are: an update would otherwise be taken field by field. */
const replaced = ({ name, state, grants, invitations: by }: Omit<StaffMember, '_id'>) => ({
  name,
  state,
  grants: _.set(grants),
  invitations: _.set(by),
});
