// Tables as workbooks. Whatever people wrote is a cell of text, also where it looks like a formula or a number.
// The library is loaded when a table is first asked for: a cold start does not wait for it.
import type { SheetData } from 'write-excel-file/node';
import { dateAt, minuteAt } from '#domain/calendar';
import type { KindName } from '#domain/kinds/index';
import type { MealSums, Settlement } from '#domain/settlement';
import { channelWords } from '#words/dishes';
import { kindWords } from '#words/kinds';
import { statusWords } from '#words/statuses';
import { reasonWords, tables as words } from '#words/tables';
import type { Paper, Served, TableBooking, TableContent } from '../usecases/paper/ports';

type Cell = SheetData[number][number];

/** `@` keeps a spreadsheet from reading a number, a date or a formula into it when somebody edits the cell. */
const text = (value: string): Cell => (value ? { value, type: String, format: '@' } : null);
const count = (value: number): Cell => ({ value, type: Number });
const yuan = (fen: number): Cell => ({ value: fen / 100, type: Number, format: '0.00' });
const head = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' });

const two = (n: number): string => String(n).padStart(2, '0');
/** `09:30`, as sheets sort it. */
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

const payFen = ({ persons }: TableBooking): number | undefined => {
  const fens = persons.flatMap(({ price }) => (price ? [price.payFen] : []));
  return fens.length > 0 ? fens.reduce((sum, fen) => sum + fen, 0) : undefined;
};

/** One line a person. */
const bookingRows = (bookings: readonly TableBooking[]): SheetData =>
  bookings.flatMap((one) =>
    one.persons.map(({ name, phone }, i): SheetData[number] => {
      const pay = i === 0 ? payFen(one) : undefined;
      const made = `${dateAt(one.createdAt)} ${clock(minuteAt(one.createdAt))}`;
      return [
        text(one.date),
        text(clock(one.start)),
        text(clock(one.end)),
        text(kindWords[one.kind].name),
        text(one.serviceTitle),
        text(one.code),
        text(name),
        text(phone),
        text(statusWords[one.status].name),
        pay === undefined ? null : yuan(pay),
        text(one.note),
        text(made),
      ];
    }),
  );

const KINDS = Object.keys(kindWords) as KindName[];

const peopleRows = (people: readonly Served[]): SheetData =>
  people.map(({ name, phone, times, byKind, last }) => [
    text(name),
    text(phone),
    count(times),
    text(last),
    ...KINDS.map((kind) => (byKind[kind] ? count(byKind[kind]) : null)),
  ]);

const sums = (title: string, by: string, of: string, one: MealSums): SheetData[number] => [
  text(title),
  text(by),
  text(of),
  count(one.meals),
  yuan(one.listFen),
  yuan(one.subsidyFen),
  yuan(one.prepaidFen),
  yuan(one.deliveryFeeFen),
  yuan(one.payFen),
];

const settlementRows = (all: readonly Settlement[]): SheetData =>
  all.flatMap((one): SheetData => {
    const { title } = one;
    const without = (of: string, meals: number) => [text(title), text(words.others), text(of), count(meals)];
    return [
      sums(title, words.all, '', one),
      ...one.byReason.map((sum) => sums(title, words.byReason, reasonWords[sum.by], sum)),
      ...one.byChannel.map((sum) => sums(title, words.byChannel, channelWords[sum.channel], sum)),
      ...one.byFunder.map(({ funder, fen }) => [
        text(title),
        text(words.byFunder),
        text(funder),
        null,
        null,
        yuan(fen),
      ]),
      without(words.missed, one.missed),
      without(words.cancelled, one.cancelled),
      without(words.unmarked, one.unmarked),
      without(words.unpriced, one.unpriced),
    ];
  });

interface Made {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: SheetData;
  /** In characters. */
  readonly widths: readonly number[];
}

function made(content: TableContent): Made {
  switch (content.table) {
    case 'bookings':
      return {
        title: words.bookings(content.from, content.to),
        heads: words.heads.bookings,
        rows: bookingRows(content.bookings),
        widths: [12, 8, 8, 12, 24, 10, 12, 16, 14, 12, 24, 18],
      };
    case 'people':
      return {
        title: words.people(content.from, content.to),
        heads: [...words.heads.people, ...KINDS.map((kind) => kindWords[kind].name)],
        rows: peopleRows(content.people),
        widths: [12, 16, 12, 12, ...KINDS.map(() => 12)],
      };
    case 'settlement':
      return {
        title: words.settlement(content.month),
        heads: words.heads.settlement,
        rows: settlementRows(content.settlements),
        widths: [20, 14, 20, 8, 14, 12, 16, 14, 14],
      };
  }
}

export const tableOf: Paper['table'] = async (content) => {
  const { title, heads, rows, widths } = made(content);
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const columns = widths.map((width) => ({ width }));
  const file = writeXlsxFile([heads.map(head), ...rows], {
    columns,
    stickyRowsCount: 1,
    // Excel takes no more than 31 characters for it.
    sheet: title.slice(0, 31),
  });
  return { document: { name: `${title}.xlsx`, bytes: await file.toBuffer() }, rows: rows.length };
};
