// Fetches everything that is kept about oneself, page after page; all of it or the reason why not.
// How it reads is words/own-data.ts's.
import { useState } from 'react';
import type { KeptBooking, OwnDataView } from '#contract/privacy';
import { call, type NoAnswer } from '../../platform/call';

export interface OwnData {
  readonly kept: NonNullable<OwnDataView['kept']>;
  readonly bookings: readonly KeptBooking[];
}

type Fetched = { readonly ok: true; readonly value: OwnData } | NoAnswer;

async function fetchAll(): Promise<Fetched> {
  const bookings: KeptBooking[] = [];
  let kept: OwnDataView['kept'];
  let after: OwnDataView['next'];
  do {
    const page = await call('privacy.mine', after ? { after } : {});
    if (!page.ok) return page;
    kept ??= page.value.kept;
    bookings.push(...page.value.bookings);
    after = page.value.next;
  } while (after);
  return { ok: true, value: { kept: kept ?? { people: [], standing: [], consents: [] }, bookings } };
}

/** Fetched when asked for, not before; one after the other. */
export function useOwnData() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<NoAnswer>();
  return {
    busy,
    failure,
    fetch: async (): Promise<OwnData | undefined> => {
      if (busy) return undefined;
      setBusy(true);
      const fetched = await fetchAll();
      setBusy(false);
      setFailure(fetched.ok ? undefined : fetched);
      return fetched.ok ? fetched.value : undefined;
    },
  };
}
