// What is asked about ratings. What was said is answered to nobody: it is counted, and a bad one is called back.
import * as v from 'valibot';
import { aspects, levels } from '#domain/rating';
import { id, line } from './scalars';

/** One matter, once; sent again it is the same. */
export const rateInput = v.strictObject({
  bookingId: id,
  level: v.picklist(levels),
  aspects: v.optional(v.pipe(v.array(v.picklist(aspects)), v.maxLength(aspects.length)), []),
  text: v.optional(line(200), ''),
});
export type RateInput = v.InferOutput<typeof rateInput>;
