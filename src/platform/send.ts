// The types of send.weapp.ts and send.h5.ts, one of which the build takes instead of this file.
import type { Request } from '#contract/reply';

/** Opens the way to the functions; once, before the first call. */
export declare function connect(): void;

/** Carries one request to the function `api`; resolves with whatever came back, rejects when nothing did. */
export declare function send(request: Request): Promise<unknown>;
