// The store as the use cases know it: one object, made of one file a collection.
import type { StaffMember } from '#domain/staff';
import type { ClockMemory, Staff, Store, SweepPosition } from '../usecases/ports';
import type { Draws } from '../usecases/event/ports';
import { agenda } from './agenda';
import { auditTrail } from './audit';
import { sessionsAhead } from './ahead';
import { bookingRecords } from './bookings';
import { callLists } from './calls';
import { canteenLooks } from './canteen';
import { careDesk } from './care';
import { clockRecord } from './clock';
import { closureDays } from './closures';
import { communities } from './communities';
import { consentLedger } from './consents';
import { add, call, database, first } from './database';
import { deskLooks } from './desk';
import { eventDesk } from './events';
import { deskDay } from './desk-day';
import { escalationRecords } from './escalations';
import { fileRegister } from './files';
import { ledger } from './ledger';
import { noticeQueue } from './notices';
import { minutesKept } from './minutes';
import { neighbourhoods } from './neighbourhood';
import { paperLooks } from './paper';
import { people, profiles } from './people';
import { personalData } from './personal';
import { ratings } from './ratings';
import { settlementRecords } from './settlements';
import { serviceDocuments } from './services';
import { setups } from './setups';
import { staffing } from './staffing';
import { standingOrders } from './standing';
import { templateRegistry } from './templates';
import { bookingTimers } from './timers';
import { visitDays } from './visits';
import { trendLooks } from './trends';
import { workLook } from './work';

const staff: Staff = {
  member: (openid) => first<StaffMember>(database.collection('staff').where({ _id: openid })),
};

const clock: ClockMemory = {
  sweepPosition: () => first<SweepPosition>(database.collection('clock').where({ _id: 'sweep' })),

  async keepSweepPosition({ date, rev, after }) {
    await call(() => database.collection('clock').doc('sweep').set({ data: { date, rev, after } }));
  },
};

const draws: Draws = {
  async begin(sessionId, seed) {
    if (await add('draws', { _id: sessionId, seed })) return seed;
    const begun = await first<{ seed: string }>(database.collection('draws').where({ _id: sessionId }));
    return begun?.seed ?? seed;
  },

  seed: async (sessionId) =>
    (await first<{ seed: string }>(database.collection('draws').where({ _id: sessionId })))?.seed,
};

export const store: Store = {
  ledger,
  bookings: bookingRecords,
  services: serviceDocuments,
  communities,
  neighbourhoods,
  minutes: minutesKept,
  people,
  profiles,
  closures: closureDays,
  desk: deskLooks,
  day: deskDay,
  canteens: canteenLooks,
  care: careDesk,
  events: eventDesk,
  staff,
  staffing,
  setups,
  audit: auditTrail,
  files: fileRegister,
  paper: paperLooks,
  trends: trendLooks,
  escalations: escalationRecords,
  draws,
  clock,
  clockRecord,
  timers: bookingTimers,
  work: workLook,
  agenda,
  ahead: sessionsAhead,
  standing: standingOrders,
  calls: callLists,
  consents: consentLedger,
  notices: noticeQueue,
  templates: templateRegistry,
  ratings,
  settlements: settlementRecords,
  personal: personalData,
  visits: visitDays,
};
