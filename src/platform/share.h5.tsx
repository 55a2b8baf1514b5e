// A browser sends no cards: one copies the link, and pastes it where one likes.
import { copyText } from './clipboard';
import { Press } from './press';
import type { SharePressProps } from './share';

export const sendsCards = false;

export function useCard(): void {}

const linkTo = (to: string): string => `${window.location.href.replace(/[?#].*$/, '')}#${to}`;

export const SharePress = ({ className, card, children, onCopied }: SharePressProps) => (
  <Press className={className} onPress={() => void copyText(linkTo(card.to)).then(onCopied)}>
    {children}
  </Press>
);
