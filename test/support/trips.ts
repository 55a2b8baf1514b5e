// Counts round trips as they leave the process: every request that the SDK sends to the database.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

const CHANNEL = 'http.client.request.start';

/** How many requests a run sent, with what it returned; nothing else may run meanwhile. */
export async function tripsOf<T>(run: () => Promise<T>): Promise<{ trips: number; value: T }> {
  let trips = 0;
  const count = (): void => {
    trips += 1;
  };
  subscribe(CHANNEL, count);
  try {
    return { value: await run(), trips };
  } finally {
    unsubscribe(CHANNEL, count);
  }
}
