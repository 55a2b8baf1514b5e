// What is asked and answered about the minutes of council meetings (协商议事).
import * as v from 'valibot';
import type { Instant, LocalDate, Minutes } from '#domain/calendar';
import { MOST_CHARACTERS } from '#domain/minutes';
import { id, localDate, minutes, paragraphs } from './scalars';

export const minutesInput = v.strictObject({
  serviceId: id,
  date: localDate,
  start: minutes,
  text: paragraphs(MOST_CHARACTERS, 1),
});
export type MinutesInput = v.InferOutput<typeof minutesInput>;

/** Of one meeting; who wrote them is not told. */
export interface MinutesView {
  readonly date: LocalDate;
  readonly start: Minutes;
  /** Paragraphs, one a line. */
  readonly text: string;
  readonly at: Instant;
}
