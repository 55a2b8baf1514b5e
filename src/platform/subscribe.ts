// The types of subscribe.weapp.ts and subscribe.h5.ts, one of which the build takes instead of this file.
import type { ConsentInput } from '#contract/message';

export type ConsentAnswer = ConsentInput['answers'][number]['answer'];

/** What was answered, by template id; a template that nobody was asked about is not in it. */
export type ConsentAnswers = { readonly [templateId: string]: ConsentAnswer | undefined };

/** Whether there is somebody to ask for one-time consents. */
export declare const canAskConsent: boolean;

/**
 * Asks for one message of each template (at most 3). It must be called inside a tap, before anything is waited for.
 * Always resolves: with nothing where nobody was asked.
 */
export declare function askConsent(templateIds: readonly string[]): Promise<ConsentAnswers>;
