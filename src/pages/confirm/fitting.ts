// Decides what of a draft's choice is sent for the persons chosen, and whether something is still to be chosen.
// Whether it is offered and can be had is the functions' answer.
import type { Offer } from '#contract/service';
import { listFen, type Dish } from '#domain/kinds/canteen';
import type { Choice } from '#domain/kinds/choice';
import type { KindName } from '#domain/kinds/index';
import { choiceFor } from '../../state/tray';

const chosenKinds: readonly KindName[] = ['visit', 'canteen', 'daycare'];

/** Whether a service of this kind cannot be booked with what the draft has. */
export const choiceMissing = (kind: KindName, choice: Choice | undefined): boolean =>
  chosenKinds.includes(kind) && choice?.kind !== kind;

/** For each person what is sent; a way of eating that this canteen has not becomes its first. */
export function fitted(
  choice: Choice | undefined,
  offer: Offer | undefined,
  personIds: readonly string[],
): Choice | undefined {
  if (!choice) return undefined;
  const sent = choiceFor(choice, personIds);
  if (sent.kind !== 'canteen' || offer?.kind !== 'canteen') return sent;
  const [first] = offer.channels;
  return offer.channels.includes(sent.channel) || !first ? sent : { ...sent, channel: first };
}

/** What all dishes cost by the menu, in fen; nothing where no dish is known. */
export function menuFen(choice: Choice | undefined, menu: readonly Dish[] | undefined): number | undefined {
  if (choice?.kind !== 'canteen' || !menu) return undefined;
  const fen = choice.orders.reduce((sum, order) => sum + listFen(order, menu), 0);
  return fen > 0 ? fen : undefined;
}
