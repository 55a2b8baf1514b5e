// The audit trail: added to and read, and nothing else. That nobody changes it is decided by there being no way to
// (test/house/audit.test.ts).
import type { AuditEntry } from '#domain/audit';
import type { AuditPlace, AuditTrail } from '../usecases/audit/ports';
import { add, command as _, database, list } from './database';

const ofCommunity = (communityIds: string, after: AuditPlace | undefined): object =>
  after
    ? _.or([
        { communityIds, at: _.lt(after.at) },
        { communityIds, at: after.at, _id: _.lt(after.id) },
      ])
    : { communityIds };

export const auditTrail: AuditTrail = {
  async note(entry) {
    await add('audit', entry);
  },

  of: (communityId, after, most) =>
    list<AuditEntry>(
      database
        .collection('audit')
        .where(ofCommunity(communityId, after))
        .orderBy('at', 'desc')
        .orderBy('_id', 'desc')
        .limit(most),
    ),
};
