// The types of privacy.weapp.tsx and privacy.h5.tsx, one of which the build takes instead of this file.
import type { ReactNode } from 'react';

/** Something that WeChat holds back until its user has agreed or refused. */
export interface PrivacyAsk {
  /** The interface that is held back, as WeChat calls it: `chooseLocation`. */
  readonly about: string;
  /** Only after AgreeButton was pressed: WeChat checks that it was. */
  readonly agree: () => void;
  /** What is held back then fails, and the page does without. */
  readonly refuse: () => void;
}

/** Tells of every such ask, from now on; once, when the product starts. */
export declare function onPrivacyAsked(tell: (ask: PrivacyAsk) => void): void;

/** Opens the guideline that the account has deposited with WeChat. */
export declare function openPrivacyContract(): void;

/** The one button by which WeChat takes an agreement. */
export declare function AgreeButton(props: {
  readonly words: string;
  readonly onAgree: () => void;
}): ReactNode;
