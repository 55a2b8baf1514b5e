// The table at which several eat: the meal as it looks now and everybody's tray. The version for elders has one tray for all.
// What can be had of a tray is trays.ts's; how it is chosen is own-trays.tsx's.
import type { PersonView } from '#contract/person';
import type { ServiceView, SlotView } from '#contract/service';
import { useChoices } from '../../state/choices';
import { useDrafts, type TimedDraft } from '../../state/drafts';
import { useMeal } from '../../state/menu';
import { OwnTrays } from './own-trays';
import { ownTrays, type OwnTray } from './trays';

interface TableState {
  readonly slot?: SlotView;
  /** Empty while all eat the same. */
  readonly trays: readonly OwnTray[];
  readonly again: () => Promise<unknown>;
}

export function useTable(
  { id: serviceId, kind, rules }: ServiceView,
  { date, start, choice }: TimedDraft,
  persons: readonly PersonView[],
): TableState {
  const { slot, again } = useMeal(kind === 'canteen' ? { serviceId, date, start } : undefined);
  return { slot, again, trays: ownTrays(choice, persons, slot, rules.line) };
}

interface TableProps {
  readonly service: ServiceView;
  readonly draft: TimedDraft;
  readonly persons: readonly PersonView[];
  readonly table: TableState;
}

export function Table({ service, draft: { choice }, persons, table: { slot, trays } }: TableProps) {
  const elder = useChoices((choices) => choices.elder);
  const isWritten = (slot?.menu ?? []).length > 0;
  if (elder || choice?.kind !== 'canteen' || !slot || !isWritten || persons.length < 2) return null;
  return (
    <OwnTrays
      slot={slot}
      line={service.rules.line}
      choice={choice}
      personIds={persons.map(({ id }) => id)}
      trays={trays}
      onChoice={(next) => useDrafts.getState().change(service.id, { choice: next })}
    />
  );
}
