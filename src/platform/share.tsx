// The types of share.weapp.tsx and share.h5.tsx, one of which the build takes instead of this file.
import type { ReactNode } from 'react';

/** What somebody else finds when a page is passed on; never anything of one's own. */
export interface Card {
  readonly title: string;
  /** A page with its ids, as in routes.ts. */
  readonly to: string;
}

export interface SharePressProps {
  readonly className: string;
  readonly card: Card;
  readonly children: ReactNode;
  /** Where there is only a link: whether it could be copied. */
  readonly onCopied: (copied: boolean) => void;
}

/** Whether cards are sent to chats; else links are copied. */
export declare const sendsCards: boolean;

/** Says what WeChat sends when this page is passed on. The page's config needs `enableShareAppMessage`. */
export declare function useCard(card: Card): void;

/** Opens WeChat's list of chats with the page's card, or copies the link. */
export declare function SharePress(props: SharePressProps): ReactNode;
