// The audit trail: added to and read, and nothing else. That nobody changes it is decided by there being no way to.
import type { AuditEntry } from '#domain/audit';
import type { AuditTrail } from '../usecases/audit/ports';
import { add, command as _, database, list } from './database';

export const auditTrail: AuditTrail = {
  async note(entry) {
    await add('audit', entry);
  },

  of: (communityId, before, most) =>
    list<AuditEntry>(
      database
        .collection('audit')
        .where({ communityIds: communityId, at: _.lt(before) })
        .orderBy('at', 'desc')
        .limit(most),
    ),
};
