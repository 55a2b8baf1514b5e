// Bookings of meals as a canteen's month holds them, without the way on which they came about.
import type { Booking } from '#domain/booking';
import type { MealPrice } from '#domain/subsidy';
import { sessionIdOf } from '#domain/session';
import { fresh } from './asking';

const SUBSIDISED: MealPrice = {
  listFen: 1600,
  subsidyFen: 400,
  prepaidFen: 0,
  deliveryFeeFen: 0,
  payFen: 1200,
  shares: [{ funder: '区', fen: 400 }],
  countsForDay: true,
  why: { by: 'age', age: 81 },
};

/** Lunch of one person, confirmed. */
export function aMeal(serviceId: string, date: string, change: Partial<Booking> = {}) {
  const _id = fresh('meal');
  return {
    _id,
    kind: 'canteen',
    serviceId,
    sessionId: sessionIdOf(serviceId, date, 660),
    date,
    persons: [
      { personId: `p-${_id}`, name: '张敏', phone: '13800138000', units: { meals: 1 }, price: SUBSIDISED },
    ],
    bookedBy: 'resident-a',
    choice: { kind: 'canteen', channel: 'eat-in', orders: [] },
    limitKeys: [`own:${_id}`],
    status: 'confirmed',
    ...change,
  };
}

export const eatenMeal = (serviceId: string, date: string) => aMeal(serviceId, date, { status: 'arrived' });
