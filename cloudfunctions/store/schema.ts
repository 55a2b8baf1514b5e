// Decides which collections and indexes the database has. The local CloudBase and the deployment make them from this.
// Clients have no direct access to any of them: everything goes through the functions.

export interface Index {
  readonly name: string;
  readonly keys: readonly (readonly [field: string, direction: 1 | -1])[];
  readonly unique?: boolean;
}

export interface Collection {
  readonly name: string;
  readonly indexes: readonly Index[];
}

export const collections: readonly Collection[] = [
  { name: 'communities', indexes: [] },
  {
    name: 'services',
    indexes: [
      { name: 'community', keys: [['communityId', 1]] },
      {
        name: 'template',
        keys: [
          ['streetId', 1],
          ['templateId', 1],
        ],
      },
      { name: 'canteen', keys: [['canteenId', 1]] },
    ],
  },
  {
    name: 'sessions',
    indexes: [
      {
        name: 'service_date',
        keys: [
          ['serviceId', 1],
          ['date', 1],
        ],
      },
      {
        name: 'template_date',
        keys: [
          ['streetId', 1],
          ['templateId', 1],
          ['date', 1],
        ],
      },
      {
        name: 'sweep',
        keys: [
          ['date', 1],
          ['rev', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'draw',
        keys: [
          ['draw.drawnAt', 1],
          ['draw.opensAt', 1],
        ],
      },
    ],
  },
  {
    name: 'bookings',
    indexes: [
      { name: 'limit', keys: [['limitKeys', 1]], unique: true },
      {
        name: 'booker',
        keys: [
          ['bookedBy', 1],
          ['startsAt', -1],
        ],
      },
      {
        name: 'made',
        keys: [
          ['bookedBy', 1],
          ['createdAt', 1],
        ],
      },
      {
        name: 'person_status',
        keys: [
          ['persons.personId', 1],
          ['status', 1],
          ['startsAt', 1],
        ],
      },
      {
        name: 'person_date',
        keys: [
          ['persons.personId', 1],
          ['date', 1],
        ],
      },
      {
        name: 'due',
        keys: [
          ['status', 1],
          ['startsAt', 1],
        ],
      },
      {
        name: 'session',
        keys: [
          ['sessionId', 1],
          ['status', 1],
        ],
      },
      { name: 'notice', keys: [['noticeAt', 1]] },
      {
        name: 'kept',
        keys: [
          ['redactedAt', 1],
          ['startsAt', 1],
        ],
      },
      { name: 'linked', keys: [['linkedUntil', 1]] },
      {
        name: 'remind',
        keys: [
          ['remindAt', 1],
          ['startsAt', 1],
        ],
      },
      { name: 'miss', keys: [['missAt', 1]] },
      {
        name: 'code',
        keys: [
          ['communityId', 1],
          ['code', 1],
          ['startsAt', -1],
        ],
      },
      {
        name: 'queue',
        keys: [
          ['communityId', 1],
          ['status', 1],
          ['startsAt', 1],
        ],
      },
    ],
  },
  {
    name: 'people',
    indexes: [
      {
        name: 'keeper',
        keys: [
          ['keeper', 1],
          ['personId', 1],
        ],
      },
    ],
  },
  { name: 'profiles', indexes: [] },
  {
    name: 'standing',
    indexes: [
      { name: 'slot', keys: [['slot', 1]], unique: true },
      {
        name: 'keeper',
        keys: [
          ['by', 1],
          ['createdAt', -1],
        ],
      },
      { name: 'due', keys: [['dueAt', 1]] },
    ],
  },
  {
    name: 'calls',
    indexes: [
      { name: 'booking', keys: [['bookingId', 1]] },
      {
        name: 'open',
        keys: [
          ['communityId', 1],
          ['state', 1],
          ['dueAt', 1],
        ],
      },
      { name: 'state', keys: [['state', 1]] },
    ],
  },
  {
    name: 'ratings',
    indexes: [
      {
        name: 'community_at',
        keys: [
          ['communityId', 1],
          ['at', 1],
        ],
      },
    ],
  },
  {
    name: 'escalations',
    indexes: [
      {
        name: 'community_state',
        keys: [
          ['communityId', 1],
          ['state', 1],
          ['dueAt', 1],
        ],
      },
      {
        name: 'community_month',
        keys: [
          ['communityId', 1],
          ['month', 1],
        ],
      },
      { name: 'booking', keys: [['bookingId', 1]] },
      {
        name: 'kept',
        keys: [
          ['redactedAt', 1],
          ['dueAt', 1],
        ],
      },
    ],
  },
  {
    name: 'settlements',
    indexes: [
      {
        name: 'community_month',
        keys: [
          ['communityId', 1],
          ['month', 1],
        ],
      },
    ],
  },
  {
    name: 'audit',
    indexes: [
      {
        name: 'communities_at',
        keys: [
          ['communityIds', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
      {
        name: 'communities_name_at',
        keys: [
          ['communityIds', 1],
          ['name', 1],
          ['at', -1],
          ['_id', -1],
        ],
      },
    ],
  },
  { name: 'files', indexes: [{ name: 'until', keys: [['until', 1]] }] },
  { name: 'draws', indexes: [] },
  {
    name: 'minutes',
    indexes: [
      {
        name: 'service_date',
        keys: [
          ['serviceId', 1],
          ['date', -1],
        ],
      },
    ],
  },
  { name: 'templates', indexes: [] },
  { name: 'consents', indexes: [] },
  { name: 'staff', indexes: [{ name: 'community', keys: [['grants.communityId', 1]] }] },
  {
    name: 'invitations',
    indexes: [
      { name: 'hash', keys: [['hash', 1]], unique: true },
      {
        name: 'community_expires',
        keys: [
          ['communityId', 1],
          ['expiresAt', 1],
        ],
      },
      { name: 'expires', keys: [['expiresAt', 1]] },
    ],
  },
  { name: 'clock', indexes: [] },
  { name: 'calendar', indexes: [] },
  { name: 'closures', indexes: [{ name: 'to', keys: [['to', 1]] }] },
];
