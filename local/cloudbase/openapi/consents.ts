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

export function createConsents(journal: Journal<ConsentEvent>): Consents {
  const left = (openid: string, templateId: string) =>
    journal
      .entries()
      .filter((event) => event.openid === openid && event.templateId === templateId)
      .reduce((sum, event) => sum + event.change, 0);
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
