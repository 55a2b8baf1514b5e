// The stages by which a kitchen is counted: orders that are alike, and who eats lunch at the day-care stations it cooks for.
// Counting is done in the database, so that answers stay short; canteen.ts joins them to a canteen's day.
import type { LocalDate } from '#domain/calendar';
import { LUNCH_EXPECTED } from '#domain/station-lunch';
import type { CanteenDay, OrderCount } from '../usecases/canteen/ports';
import { command as _, expression, subPipeline } from './database';

const $ = _.aggregate;

/** Places for which food is cooked, and those who may still say yes. */
export const EATING = ['offered', 'pending', 'confirmed', 'arrived', 'missed', 'excused'];

export const same = (field: string, variable: string): object =>
  expression($.eq([`$${field}`, `$$${variable}`]));
export const both = (...conditions: object[]): object => _.and(conditions) as object;

/** Orders that are alike, counted together: as many rows as there are ways to eat, not as there are people. */
export const orders = (ofSession: object) =>
  subPipeline()
    .match(both(ofSession, { status: _.in(EATING) }))
    .unwind('$choice.orders')
    .group({
      _id: {
        channel: '$choice.channel',
        dishIds: '$choice.orders.dishIds',
        diets: '$choice.orders.diets',
        walkIn: $.ifNull(['$walkIn', false]),
        offered: $.eq(['$status', 'offered']),
      },
      count: $.sum(1),
    })
    .done();

/** Of whoever asked for lunch and has not called off or stayed away, what says whether it is eaten. */
const lunches = () =>
  subPipeline()
    .match(both(same('sessionId', 'session'), { status: _.in([...LUNCH_EXPECTED]), 'choice.lunch': true }))
    .project({ status: 1, choice: { kind: 1, lunch: 1 }, 'persons.personId': 1, wentHome: 1 })
    .done();

/** Day-care stations that eat from a kitchen, with those who asked for lunch on a date. */
export const stations = (ofCanteen: object, date: LocalDate) =>
  subPipeline()
    .match(ofCanteen)
    .lookup({
      from: 'sessions',
      let: { station: '$_id' },
      pipeline: subPipeline()
        .match(both({ date }, same('serviceId', 'station')))
        .lookup({ from: 'bookings', let: { session: '$_id' }, pipeline: lunches(), as: 'bookings' })
        .project({ bookings: 1 })
        .done(),
      as: 'sessions',
    })
    .project({ title: 1, communityName: 1, sessions: 1 })
    .done();

/** Orders as the database has grouped them. */
export interface CountedOrders {
  readonly _id: Omit<OrderCount, 'count'>;
  readonly count: number;
}

export const asOrders = (counted: readonly CountedOrders[]): OrderCount[] =>
  counted.map(({ _id, count }) => ({ ..._id, count }));

type Eating = CanteenDay['stations'][number];

export type Station = Eating['service'] & { readonly sessions: readonly Pick<Eating, 'bookings'>[] };

export const asStations = (eating: readonly Station[]): CanteenDay['stations'] =>
  eating.map(({ sessions, ...station }) => ({
    service: station,
    bookings: sessions.flatMap(({ bookings }) => bookings),
  }));
