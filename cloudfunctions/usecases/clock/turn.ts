// Decides how long a tick may work: it is over within half of the function's timeout, what it has begun included.
// What a job does with its time is its own file's; every job goes on in the next tick where it stopped.

/** The clock function's timeout (clock/config.json). */
export const TIMEOUT_MS = 60_000;
/** After so long no further piece of work is begun; a tenth of the timeout is left for the last one. */
export const WORK_MS = 0.4 * TIMEOUT_MS;
/** A tick that died is believed alive for as long as its function could have run. */
export const LEASE_MS = TIMEOUT_MS;

/** A booking that has been pending for so long is one that staff are reminded of. */
export const WAITED_MS = 30 * 60_000;

/** One whose time is so near cannot wait that long. */
export const SOON_MS = 4 * 60 * 60_000;

/** Whether a job may begin another piece of its work. */
export type HasTime = () => boolean;

/** For what is bounded otherwise, as in a specification. */
export const always: HasTime = () => true;
