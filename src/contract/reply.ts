// The envelope of every answer: what was asked for, a business "no" with its reason, or one of four other ways to fail.
// Words for each are the client's (words/).
import type { Refusal } from '#domain/refusal';

export interface Request {
  readonly path: string;
  readonly input?: unknown;
  /** Of this call, for logs and support; a retry keeps it. */
  readonly requestId?: string;
}

export interface FieldIssue {
  /** Dotted path of the field, empty for the whole input. */
  readonly field: string;
}

export type Failure =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'invalid'; readonly fields: readonly FieldIssue[] }
  | { readonly kind: 'denied' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'fault' };

export type Reply<T> =
  | { readonly ok: true; readonly value: T; readonly requestId: string }
  | ({ readonly ok: false; readonly requestId: string } & Failure);
