// How a 2dsphere index serves a query: the cells around what a geo condition asks for.
import type { CollectionIndex } from '../index/index';
import { geoField } from '../index/spec';
import { cellRanges } from '../geo/box';
import type { Demands } from './demands';
import type { IndexPlan } from './index-plan';

/** Undefined when no geo condition is on the field, or it reaches too far for cells to pay. */
export function planGeo(index: CollectionIndex, demands: Demands): IndexPlan | undefined {
  for (const leaf of demands.get(geoField(index.spec) ?? '') ?? []) {
    const ranges = 'box' in leaf && leaf.box ? cellRanges(leaf.box) : undefined;
    if (!ranges) continue;
    const streams = ranges.map(([from, to]) => ({ index, from, to, skip: 0 }));
    const cost = ranges.reduce((sum, [from, to]) => sum + index.entries.count(from, to), 0);
    return { streams, order: undefined, repeats: true, cost };
  }
  return undefined;
}
