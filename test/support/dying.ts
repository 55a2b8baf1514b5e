// A store whose function dies at one of its writes: before the write reached the database, or after, when the answer is lost.
import type { Store } from '../../cloudfunctions/usecases/ports';
import { Died, type Death } from './mortal';

/** `at` counts writes alone. The store as one run of a function sees it; a run makes its writes through it alone. */
export function dyingStore(store: Store, death: Death | undefined): Store {
  if (!death) return store;
  let writes = 0;
  const mortal =
    <A extends unknown[], R>(write: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const last = writes++ === death.at;
      if (last && death.when === 'before') throw new Died();
      const result = await write(...args);
      if (last) throw new Died();
      return result;
    };
  const { ledger, bookings } = store;
  return {
    ...store,
    ledger: { ...ledger, write: mortal(ledger.write), open: mortal(ledger.open) },
    bookings: {
      ...bookings,
      record: mortal(bookings.record),
      change: mortal(bookings.change),
      retireKey: mortal(bookings.retireKey),
    },
  };
}
