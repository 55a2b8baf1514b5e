// The lines of each sheet of a day, kind by kind: who is expected, and room to write by hand what came of it.
// Which bookings are on it is usecases/paper's; the frame around the lines is sheet.ts's.
import type { Booking } from '#domain/booking';
import type { Point } from '#domain/coverage';
import type { Service } from '#domain/service';
import { inOrder } from '#domain/visit-order';
import { choice as choiceWords } from '#words/choice';
import { spanWords } from '#words/dates';
import { dietWords } from '#words/dishes';
import { phoneWords } from '#words/phones';
import { yuanWords } from '#words/prices';
import { sheets as words, taskOf } from '#words/sheets';
import { html, lines, type Markup } from './html';

const row = (...cells: readonly (Markup | string | readonly Markup[])[]): Markup =>
  html`<tr>
    ${cells.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;

const phoneOf = (phone: string): string => (phone ? phoneWords(phone) : words.noPhone);

const people = ({ persons, priority }: Booking): Markup[] => [
  ...(priority ? [html`<span class="mark">${words.priority}</span>`] : []),
  ...persons.flatMap(({ name, phone }) => lines(name, phoneOf(phone))),
];

const serviceOf = (services: readonly Service[], { serviceId }: Booking): Service | undefined =>
  services.find(({ _id }) => _id === serviceId);

export const counterRows = (bookings: readonly Booking[]): Markup[] =>
  bookings.map((one) =>
    row(
      lines(spanWords(one.start, one.end), one.status === 'pending' ? words.pending : undefined),
      html`<b>${one.code}</b>`,
      lines(...one.persons.map(({ name }) => name)),
      lines(...one.persons.map(({ phone }) => phoneOf(phone))),
      one.serviceTitle,
      one.note,
      '',
    ),
  );

export const addressOf = ({ choice }: Booking) =>
  choice?.kind === 'visit' || choice?.kind === 'canteen' ? choice.address : undefined;

/** In the order in which they are made, from the station on. */
export function visitRows(bookings: readonly Booking[], services: readonly Service[]): Markup[] {
  const from: Point | undefined = services.find(({ at }) => at)?.at;
  const stops = bookings.map((booking) => {
    const { _id: id, start, priority } = booking;
    const point = addressOf(booking)?.point;
    return { id, start, booking, ...(priority ? { priority } : {}), ...(point ? { point } : {}) };
  });
  return inOrder(stops, from).map(({ booking, metres }, i) => {
    const service = serviceOf(services, booking);
    const { choice, workers = [], note } = booking;
    const task =
      choice?.kind === 'visit' && service?.kind === 'visit' ? taskOf(service, choice.taskId) : undefined;
    const bring = task?.materials.map(({ name }) => name) ?? [];
    return row(
      html`<b>${i + 1}</b>`,
      spanWords(booking.start, booking.end),
      people(booking),
      lines(addressOf(booking)?.text, metres === undefined ? undefined : words.km(metres)),
      lines(
        task?.title ?? booking.serviceTitle,
        bring.length > 0 ? words.bring(bring) : undefined,
        note || undefined,
      ),
      lines(...workers.map(({ name }) => name)),
      '',
      '',
    );
  });
}

export const dishesOf = ({ dishes = [] }: Booking['persons'][number]): string =>
  dishes.length > 0 ? dishes.map(({ title }) => title).join('、') : words.asIs;

export const dietsOf = ({ choice }: Booking, personId: string): string =>
  choice?.kind === 'canteen'
    ? (choice.orders.find((order) => order.personId === personId)?.diets ?? [])
        .map((diet) => dietWords[diet])
        .join('、')
    : '';

export const payOf = ({ persons }: Booking): string => {
  const priced = persons.flatMap(({ price }) => (price ? [price.payFen] : []));
  const sum = priced.reduce((all, fen) => all + fen, 0);
  if (priced.length === 0) return '';
  return sum > 0 ? yuanWords(sum) : words.noPay;
};

export const isDelivered = ({ choice }: Booking): boolean =>
  choice?.kind === 'canteen' && choice.channel === 'delivery';

export const deliveryRows = (bookings: readonly Booking[]): Markup[] =>
  bookings.filter(isDelivered).map((one, i) =>
    row(
      html`<b>${i + 1}</b>`,
      lines(addressOf(one)?.text, one.note || undefined),
      people(one),
      one.persons.map((person) => html`<div>${dishesOf(person)}</div>`),
      lines(...one.persons.map(({ personId }) => dietsOf(one, personId))),
      payOf(one),
      html`<span class="box"></span>`,
      '',
    ),
  );

export const dayCareRows = (bookings: readonly Booking[]): Markup[] =>
  bookings.flatMap(({ persons, choice }) =>
    persons.map(({ name, phone }) =>
      choice?.kind === 'daycare'
        ? row(
            html`<b>${name}</b>`,
            phoneOf(phone),
            choiceWords.halvesWords(choice.halves),
            choice.lunch ? words.yes : words.no,
            choice.transport ? words.yes : words.no,
            '',
            '',
            '',
          )
        : row(html`<b>${name}</b>`, phoneOf(phone), '', '', '', '', '', ''),
    ),
  );

export const eventRows = (bookings: readonly Booking[]): Markup[] =>
  bookings
    .flatMap(({ persons, code }) => persons.map((person) => ({ ...person, code })))
    .map(({ name, phone, code }, i) => row(`${i + 1}`, code, html`<b>${name}</b>`, phoneOf(phone), ''));
