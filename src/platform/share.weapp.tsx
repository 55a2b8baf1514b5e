// Pages are passed on to chats as WeChat's cards. Their picture is our own: WeChat would take one of the page, with
// whatever of somebody's stands on it.
import { Button } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import picture from './card.png';
import type { Card, SharePressProps } from './share';

export const sendsCards = true;

export function useCard({ title, to }: Card): void {
  useShareAppMessage(() => ({ title, path: to, imageUrl: picture }));
}

/** WeChat takes the card from the page (useCard). */
export const SharePress = ({ className, children }: SharePressProps) => (
  <Button className={`press ${className}`} openType="share" hoverClass="press--down">
    {children}
  </Button>
);
