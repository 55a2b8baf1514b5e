// A day's sheet as a page: its head, its lines in tables, one page for each event or meal; labels fill a page of their own cut.
// What a line says is rows.ts's.
import type { Booking } from '#domain/booking';
import { dateAt, minuteAt } from '#domain/calendar';
import { dayWords, spanWords, timeWords } from '#words/dates';
import { sheetNames } from '#words/sheet-names';
import { columns, sheets as words, type Columns } from '#words/sheets';
import type { Sheet, SheetContent } from '../usecases/paper/ports';
import { html, type Markup } from './html';
import { mealPart } from './kitchen';
import { pageOf } from './page';
import { labels } from './labels';
import { counterRows, dayCareRows, deliveryRows, eventRows, isDelivered, visitRows } from './rows';

const LABELS_A_PAGE = 24;
/** Lines for those who come without having signed up. */
const BLANK = 5;

const titleOf = ({ sheet, date, printedAt }: SheetContent): string =>
  `${sheetNames[sheet]} ${dayWords(date, dateAt(printedAt))}`;

const headOf = (content: SheetContent): Markup =>
  html`<div class="head">
      <h1>${titleOf(content)}</h1>
      <div>${content.communityName}</div>
    </div>
    <div class="head soft">
      <div>${content.sheet === 'kitchen' ? words.nobody : words.keep}</div>
      <div>${words.printed(content.printedBy, timeWords(minuteAt(content.printedAt)))}</div>
    </div>`;

const tableOf = (heads: Columns, rows: readonly Markup[]): Markup =>
  html`<table>
    <thead>
      <tr>
        ${heads.map(([head, percent]) => html`<th style="width: ${percent}%">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;

interface Part {
  readonly title: string;
  readonly bookings: readonly Booking[];
}

/** By service and time, in the order in which they begin. */
function partsOf(bookings: readonly Booking[]): Part[] {
  const parts = new Map<string, Booking[]>();
  for (const one of bookings) {
    const title = `${one.serviceTitle} ${spanWords(one.start, one.end)}`;
    parts.set(title, [...(parts.get(title) ?? []), one]);
  }
  return [...parts].map(([title, all]) => ({ title, bookings: all }));
}

const personsIn = (bookings: readonly Booking[]): number =>
  bookings.reduce((sum, { persons }) => sum + persons.length, 0);

const blank = (heads: Columns): Markup[] =>
  Array.from(
    { length: BLANK },
    () =>
      html`<tr class="blank">
        ${heads.map(() => html`<td></td>`)}
      </tr>`,
  );

const part = ({ title, bookings }: Part, heads: Columns, rows: readonly Markup[], pages: boolean): Markup =>
  html`<section class="part ${pages ? 'new' : ''} signed">
    <h2>${title}　${words.total(personsIn(bookings))}</h2>
    ${tableOf(heads, rows)}
  </section>`;

function bodyOf(content: SheetContent): Markup | readonly Markup[] {
  const { sheet, bookings, services } = content;
  switch (sheet) {
    case 'counter':
      return tableOf(columns.counter, counterRows(bookings));
    case 'visits':
      return tableOf(columns.visits, visitRows(bookings, services));
    case 'delivery':
      return partsOf(bookings.filter(isDelivered)).map((one) =>
        part(one, columns.delivery, deliveryRows(one.bookings), true),
      );
    case 'daycare':
      return partsOf(bookings).map((one) => part(one, columns.daycare, dayCareRows(one.bookings), false));
    case 'event':
      return partsOf(bookings).map((one) =>
        part(one, columns.event, [...eventRows(one.bookings), ...blank(columns.event)], true),
      );
    case 'kitchen':
      return content.meals.map(mealPart);
    case 'labels':
      return [];
  }
}

function labelSheet(content: SheetContent): Sheet {
  const all = labels(content.bookings);
  const pages = Array.from({ length: Math.ceil(all.length / LABELS_A_PAGE) }, (_, i) =>
    all.slice(i * LABELS_A_PAGE, (i + 1) * LABELS_A_PAGE),
  );
  const body = html`${pages.map((page) => html`<div class="page">${page}</div>`)}`;
  return { document: pageOf(titleOf(content), 'labels', body), rows: all.length };
}

/** How many lines there are to print. */
function rowsOf({ sheet, bookings, meals }: SheetContent): number {
  if (sheet === 'delivery') return bookings.filter(isDelivered).length;
  if (sheet === 'kitchen')
    return meals.reduce(
      (sum, meal) => sum + meal.meals + meal.stations.reduce((n, one) => n + one.count, 0),
      0,
    );
  return bookings.length;
}

export function sheetOf(content: SheetContent): Sheet {
  if (content.sheet === 'labels') return labelSheet(content);
  const body = html`${headOf(content)} ${bodyOf(content)}`;
  return { document: pageOf(titleOf(content), 'table', body), rows: rowsOf(content) };
}
