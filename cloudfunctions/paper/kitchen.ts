// The kitchen's sheet: one meal in large numbers, dish by dish. Nobody is named.
import { timeWords } from '#words/dates';
import { channelWords, dietWords } from '#words/dishes';
import { kitchenSheet as words } from '#words/sheets';
import type { PrintedMeal } from '../usecases/paper/ports';
import { html, type Markup } from './html';

interface Line {
  readonly name: string;
  readonly count: number;
}

const table = (head: string, all: readonly Line[]): Markup =>
  all.length === 0
    ? html`<div></div>`
    : html`<div>
        <table>
          <thead>
            <tr>
              <th style="width: 70%">${head}</th>
              <th>${words.count}</th>
            </tr>
          </thead>
          <tbody>
            ${all.map(
              ({ name, count }) =>
                html`<tr>
                  <td class="big">${name}</td>
                  <td class="big">${count}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;

const sum = (name: string, count: number): Markup => html`<div>${name} <b>${count}</b> ${words.unit}</div>`;

export const mealPart = (meal: PrintedMeal): Markup =>
  html`<section class="part new">
    <h2>${meal.canteen} ${meal.title} ${timeWords(meal.start)}</h2>
    <div class="sums">
      ${sum(words.meals, meal.meals)} ${meal.walkIns > 0 && sum(words.walkIns, meal.walkIns)}
      ${meal.offered > 0 && sum(words.offered, meal.offered)}
    </div>
    ${table(
      words.dish,
      meal.dishes.map(({ title, count }) => ({ name: title, count })),
    )}
    <h2></h2>
    <div class="two">
      ${table(
        words.diets,
        meal.diets.map(({ what, count }) => ({ name: dietWords[what], count })),
      )}
      ${table(
        words.channels,
        meal.channels.map(({ what, count }) => ({ name: channelWords[what], count })),
      )}
    </div>
    <h2></h2>
    ${table(
      words.stations,
      meal.stations.map(({ communityName, title, count }) => ({ name: `${communityName} ${title}`, count })),
    )}
  </section>`;
