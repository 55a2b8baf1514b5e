// One booking on one page in large type, for somebody without a phone: the number with its code, when, what, where, what to bring, whom to call.
import type { Booking } from '#domain/booking';
import type { Service } from '#domain/service';
import { fullDateWords, spanWords, weekdayWords } from '#words/dates';
import { phoneWords } from '#words/phones';
import { slip as words, taskOf } from '#words/sheets';
import type { Document } from '../usecases/files/keep';
import { html, type Markup } from './html';
import { pageOf } from './page';
import { ticketQr } from './qr';
import { dishesOf, payOf } from './rows';

/** More would not fit on the page; the matter's own notice has them all. */
const MOST_MATERIALS = 8;

const fact = (name: string, value: string): Markup =>
  html`<dt>${name}</dt>
    <dd>${value}</dd>`;

/** What each will eat, and what all of it costs. */
function meals(booking: Booking): Markup[] {
  const { persons, choice } = booking;
  if (choice?.kind !== 'canteen') return [];
  const pay = payOf(booking);
  const eaten = persons.map((person) =>
    persons.length > 1 ? words.eatsOf(person.name, dishesOf(person)) : dishesOf(person),
  );
  return [fact(words.eats, eaten.join('；')), ...(pay ? [fact(words.pay, pay)] : [])];
}

function materialsOf({ choice }: Booking, service: Service | undefined): string[] {
  const own =
    choice?.kind === 'visit' && service?.kind === 'visit'
      ? taskOf(service, choice.taskId)?.materials
      : service?.notice.materials;
  return (own ?? []).slice(0, MOST_MATERIALS).map(({ name }) => name);
}

export function slipOf(booking: Booking, service: Service | undefined): Document {
  const { code, date, start, end, persons, place, phone, communityName, choice } = booking;
  const bring = materialsOf(booking, service);
  const names = persons.map(({ name }) => name).join('、');
  const where = choice?.kind === 'visit' ? choice.address.text : place;
  const body = html`<h1>${words.title}</h1>
    <div class="community">${communityName}</div>
    <div class="number">
      <div>${words.number}<b>${code}</b></div>
      <div class="scan">${ticketQr(code)}${words.scan}</div>
    </div>
    <dl>
      ${fact(words.when, `${fullDateWords(date)} ${weekdayWords(date)} ${spanWords(start, end)}`)}
      ${fact(words.what, words.matter(booking, service))} ${fact(words.who, names)} ${meals(booking)}
      ${fact(words.where, where)}
      ${
        bring.length > 0 &&
        html`<dt>${words.bring}</dt>
          <dd class="list">${bring.join('；')}</dd>`
      }
      ${fact(words.call, phoneWords(phone))}
    </dl>
    <p class="note">${choice?.kind === 'visit' ? words.visit : ''} ${words.note}</p>`;
  return pageOf(`${words.title} ${code}`, 'slip', body);
}
