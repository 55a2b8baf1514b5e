// Brings about weeks that a desk can look back on: bookings of a service that came, stayed away and waited, and ratings of it.
import { dateAt, instantOf } from '#domain/calendar';
import { lastWeeks } from '#domain/trend';
import type { Product } from '../../local/serve/product';
import { aTold } from '../support/notices';

const MINUTE = 60_000;

/** Eight weeks of one matter of a community; of the first weeks more, of this one few. */
export function givenWeeks({ cloudbase }: Product, communityId: string): void {
  const bookings = lastWeeks(Date.now(), 8).flatMap((monday, week) =>
    Array.from({ length: 6 + ((week * 5) % 9) }, (_, i) => {
      const startsAt = instantOf(monday, 600 + i);
      const _id = `weeks-${communityId}-${week}-${i}`;
      return {
        ...aTold({
          _id,
          communityId,
          date: dateAt(startsAt),
          startsAt,
          status: i % 6 === 5 ? 'missed' : 'arrived',
          createdAt: startsAt - 600 * MINUTE,
          limitKeys: [_id],
          history: [
            { at: startsAt - 600 * MINUTE, action: 'place', part: 'resident' },
            { at: startsAt - (500 - week * 40) * MINUTE, action: 'confirm', part: 'staff' },
            { at: startsAt, action: 'arrive', part: 'staff' },
          ],
          serving: { window: '1', calledAt: startsAt + (4 + week) * MINUTE },
        }),
        noticeAt: undefined,
      };
    }),
  );
  cloudbase.database.insertMany('bookings', bookings);
  const ratings = lastWeeks(Date.now(), 8).flatMap((monday, week) =>
    Array.from({ length: 3 + week }, (_, i) => ({
      _id: `rated-${communityId}-${week}-${i}`,
      communityId,
      serviceId: 'c1-medical',
      kind: 'counter',
      level: 3 + (i % 3),
      aspects: [],
      text: '',
      at: instantOf(monday, 700),
    })),
  );
  cloudbase.database.insertMany('ratings', ratings);
}
