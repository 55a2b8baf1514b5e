// Which bookings that ended one has already looked at on this phone, so that home does not point at them for ever.
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { storage } from '../platform/storage';

/** Older ones are over anyway. */
const MOST = 50;

interface Seen {
  readonly bookingIds: readonly string[];
  see(bookingId: string): void;
}

export const useSeen = create<Seen>()(
  persist(
    (set) => ({
      bookingIds: [],
      see: (bookingId) =>
        set(({ bookingIds }) =>
          bookingIds.includes(bookingId) ? {} : { bookingIds: [bookingId, ...bookingIds].slice(0, MOST) },
        ),
    }),
    { name: 'seen', storage: createJSONStorage(() => storage) },
  ),
);
