// What stands on the label of a box: whose it is, when, what is in it, for whom it was made; where it goes, or the code by which it is
// handed over. How labels lie on their sheet is style.ts's.
import type { Booking } from '#domain/booking';
import { clockWords } from '#words/dates';
import { sheets as words } from '#words/sheets';
import { html, type Markup } from './html';
import { ticketQr } from './qr';
import { addressOf, dietsOf, dishesOf, isDelivered } from './rows';

/** One for each portion that leaves the canteen in a box. */
interface LabelText {
  readonly name: string;
  readonly code: string;
  readonly lines: readonly string[];
  /** Of what is fetched: the desk reads it when the box is handed over. A delivery needs the room for its address. */
  readonly fetched: boolean;
}

/** Full-width characters of 10.5 pt that a line holds, beside the code and without one; and the lines below the name. */
const CHARS_BESIDE = 11;
const CHARS = 16;
const LINES = 6;

/** No line begins with these: they hang at the end of the one before, where there is room for one more. */
const HANGING = /^[、，；：。）」”]/;

/** As lines of a label, so that nothing of it is cut. */
function wrapped(text: string, chars: number): string[] {
  const signs = [...text];
  if (signs.length === 0) return [];
  const first = signs.slice(0, HANGING.test(signs[chars] ?? '') ? chars + 1 : chars);
  return [first.join(''), ...wrapped(signs.slice(first.length).join(''), chars)];
}

/** What does not fit on one label stands on a second, which says so. */
function labelsOf(bookings: readonly Booking[]): LabelText[] {
  const boxed = bookings.filter(({ choice }) => choice?.kind === 'canteen' && choice.channel !== 'eat-in');
  return boxed.flatMap((one) => {
    const fetched = !isDelivered(one);
    return one.persons.flatMap((person) => {
      const all = [
        clockWords(one.start),
        dishesOf(person),
        dietsOf(one, person.personId),
        fetched ? '' : (addressOf(one)?.text ?? ''),
      ].flatMap((text) => wrapped(text, fetched ? CHARS_BESIDE : CHARS));
      return chunked(all).map((part, i, parts) => ({
        ...{ name: person.name, code: one.code, fetched },
        lines: [...(i > 0 ? [words.on] : []), ...part, ...(i < parts.length - 1 ? [words.next] : [])],
      }));
    });
  });
}

/** With room for the words that lead from one label to the next. */
function chunked(all: readonly string[]): string[][] {
  if (all.length <= LINES) return [[...all]];
  const size = LINES - 2;
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

const labelOf = ({ name, code, lines, fetched }: LabelText): Markup =>
  html`<div class="label">
    <div class="top"><b>${name}</b><span>${code}</span></div>
    ${lines.map((line) => html`<div>${line}</div>`)} ${fetched && ticketQr(code)}
  </div>`;

/** As many as there are; each a box's, or the second half of one. */
export const labels = (bookings: readonly Booking[]): Markup[] => labelsOf(bookings).map(labelOf);
