// The shape of what is chosen besides the time, kind by kind (domain/kinds/choice.ts). Whether it is offered is decided there.
import * as v from 'valibot';
import { diets } from '#domain/kinds/canteen';
import type { Choice } from '#domain/kinds/choice';
import { CHANNELS } from '#domain/subsidy-table';
import { id, line } from './scalars';

/** Dishes on one tray. */
const MOST_DISHES = 8;

const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most));

export const address = v.strictObject({
  text: line(80, 2),
  point: v.optional(v.strictObject({ lat: degrees(90), lng: degrees(180) })),
});

/** A list in which nothing stands twice. */
export const distinct = <T extends v.GenericSchema>(item: T, least: number, most: number) =>
  v.pipe(
    v.array(item),
    v.minLength(least),
    v.maxLength(most),
    v.check((list) => new Set(list).size === list.length),
  );

const order = v.strictObject({
  personId: id,
  dishIds: distinct(id, 0, MOST_DISHES),
  diets: distinct(v.picklist(diets), 0, diets.length),
});

const variants = v.variant('kind', [
  v.strictObject({ kind: v.literal('visit'), taskId: id, address }),
  v.strictObject({
    kind: v.literal('canteen'),
    channel: v.picklist(CHANNELS),
    address: v.optional(address),
    orders: v.pipe(v.array(order), v.minLength(1), v.maxLength(8)),
  }),
  v.strictObject({
    kind: v.literal('daycare'),
    halves: distinct(v.picklist(['am', 'pm']), 1, 2),
    lunch: v.optional(v.boolean(), false),
    transport: v.optional(v.boolean()),
    trial: v.optional(v.boolean(), false),
  }),
]);

/** The compiler holds that what comes in is a choice as the domain knows it. */
const asChoice: (parsed: v.InferOutput<typeof variants>) => Choice = (parsed) => parsed;

/** Said in the domain's own type, so that a client may send what it keeps. */
export const choice = v.pipe(variants, v.transform(asChoice)) as v.GenericSchema<Choice>;
