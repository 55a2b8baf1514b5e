// Minutes of meetings: one document a session, readable by whoever asks for its service.
import type { MeetingMinutes } from '#domain/minutes';
import type { MinutesKept } from '../usecases/event/ports';
import { call, database, list } from './database';

export const minutesKept: MinutesKept = {
  of: (serviceId, most) =>
    list<MeetingMinutes>(
      database.collection('minutes').where({ serviceId }).orderBy('date', 'desc').limit(most),
    ),

  async save({ _id, ...data }) {
    await call(() => database.collection('minutes').doc(_id).set({ data }));
  },
};
