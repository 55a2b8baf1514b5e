// What is still missing or wrong before a visit's time can be chosen, in words. The functions check the same again.
import * as v from 'valibot';
import { address as addressShape } from '#contract/choice';
import { covers, type Area } from '#domain/coverage';
import type { Address } from '#domain/person';
import { address as addressWords } from '#words/address';
import { visit } from '#words/visit';

export type VisitFaults = { readonly [F in 'task' | 'person' | 'address' | 'area']?: string };

interface Chosen {
  readonly task?: unknown;
  readonly person?: unknown;
  readonly address?: Address;
  /** Where workers go; anywhere when absent. */
  readonly area?: Area;
}

/** As the contract keeps it: trimmed. Call it with an address that has no fault. */
export const cleanAddress = (address: Address): Address => v.parse(addressShape, address);

/** Empty when one may go on. An address without a mark on the map is not judged: nobody knows where it lies. */
export function visitFaults({ task, person, address, area }: Chosen): VisitFaults {
  const isWritten = v.safeParse(addressShape, address).success;
  const isOutside = area !== undefined && address?.point !== undefined && !covers(area, address.point);
  return {
    ...(task ? {} : { task: visit.wrong.task }),
    ...(person ? {} : { person: visit.wrong.person }),
    ...(isWritten || !person ? {} : { address: addressWords.wrong }),
    ...(isOutside ? { area: visit.outside } : {}),
  };
}

/** What to mend first; nothing when all is well. */
export const firstVisitFault = ({ task, person, address, area }: VisitFaults): string | undefined =>
  task ?? person ?? address ?? area;
