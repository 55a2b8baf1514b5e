// What telling people needs of a database and of WeChat; store/ and notify/ implement it.
// Every method is one round trip unless it says otherwise.
import type { ConsentChange, ConsentsOfPerson } from '#domain/consent';
import type { Template } from '#domain/template';

/** What one person may be asked for: the account's templates, and what they have answered so far. */
export interface Asks {
  readonly templates: readonly Template[];
  readonly consents?: ConsentsOfPerson;
}

export interface ConsentLedger {
  asks(openid: string): Promise<Asks>;
  /** Writes what somebody answered at one tap; two round trips for a person's first. */
  answer(openid: string, changes: readonly ConsentChange[]): Promise<void>;
}
