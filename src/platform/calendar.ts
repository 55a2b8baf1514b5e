// The types of calendar.weapp.ts and calendar.h5.ts, one of which the build takes instead of this file.
import type { CalendarEntry } from './icalendar';

export type { CalendarEntry } from './icalendar';

/** `file`: it was downloaded, and has to be opened. `cancelled`: somebody changed their mind. `denied`: the phone forbids it. */
export type Kept = 'kept' | 'file' | 'cancelled' | 'denied';

/** Puts an entry into the phone's own calendar, where it rings before the time. */
export declare function keepInCalendar(entry: CalendarEntry): Promise<Kept>;
