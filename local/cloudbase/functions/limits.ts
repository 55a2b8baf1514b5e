// The product's limits for cloud functions, each with where it comes from. Only numbers live here.

/** WeChat cloud development, cloud function configuration: a new function times out after 3 s unless set. */
export const DEFAULT_TIMEOUT_SECONDS = 3;
/** WeChat cloud development, cloud function configuration: the timeout may be 1 to 60 s. */
export const MIN_TIMEOUT_SECONDS = 1;
export const MAX_TIMEOUT_SECONDS = 60;
/** WeChat cloud development, cloud function configuration: 256 MB unless set. */
export const DEFAULT_MEMORY_MB = 256;
/** Tencent SCF, function configuration: memory sizes from 64 to 3072 MB. */
export const MIN_MEMORY_MB = 64;
export const MAX_MEMORY_MB = 3072;
/** Tencent SCF, quota limits: a synchronous request event of at most 6 MB (status 406, RequestTooLarge). */
export const MAX_EVENT_BYTES = 6 * 1024 * 1024;
/** Tencent SCF, quota limits: a response of at most 6 MB (status 407). */
export const MAX_RESPONSE_BYTES = 6 * 1024 * 1024;
/** WeChat error table, -604001: a result handed to a mini-program is at most 1 MB. */
export const MAX_CLIENT_RESULT_BYTES = 1024 * 1024;

/** Ours, for one machine: production allows 1000 concurrent instances, a laptop does not. */
export const MAX_INSTANCES = 16;
/** Ours: instances of one function that may start at the same time, so that a burst does not starve warm ones. */
export const MAX_STARTING = 2;
/** Ours: production keeps idle instances for some minutes. */
export const IDLE_MS = 5 * 60_000;
/** Ours: a function that cannot be loaded in this time is reported as failed; production says so after about as long. */
export const START_LIMIT_MS = 60_000;
