// The one-time consents people gave for templates: one accept, one send (WeChat subscribe messages, one-time kind).
import type { Journal } from '../server/journal';

export interface ConsentEvent {
  readonly openid: string;
  readonly templateId: string;
  /** Consents given (positive) or spent (-1). */
  readonly change: number;
}

export interface Consents {
  grant(openid: string, templateId: string, count?: number): number;
  /** Takes one consent; false when none is left. */
  spend(openid: string, templateId: string): boolean;
  left(openid: string, templateId: string): number;
}

const keyOf = (openid: string, templateId: string): string => JSON.stringify([openid, templateId]);

/** What is left of each, counted as far as the journal has been read: a sending need not read it all again. */
function createTally(journal: Journal<ConsentEvent>): () => ReadonlyMap<string, number> {
  let counted: readonly ConsentEvent[] = [];
  let length = 0;
  let left = new Map<string, number>();
  return () => {
    const events = journal.entries();
    // Another list, as after a snapshot was brought back, is counted anew.
    if (events !== counted) [counted, length, left] = [events, 0, new Map<string, number>()];
    for (; length < events.length; length++) {
      const { openid, templateId, change } = events[length] as ConsentEvent;
      const key = keyOf(openid, templateId);
      left.set(key, (left.get(key) ?? 0) + change);
    }
    return left;
  };
}

export function createConsents(journal: Journal<ConsentEvent>): Consents {
  const tally = createTally(journal);
  const left = (openid: string, templateId: string) => tally().get(keyOf(openid, templateId)) ?? 0;
  return {
    left,
    grant(openid, templateId, count = 1) {
      journal.append({ openid, templateId, change: count });
      return left(openid, templateId);
    },
    spend(openid, templateId) {
      if (left(openid, templateId) < 1) return false;
      journal.append({ openid, templateId, change: -1 });
      return true;
    },
  };
}
