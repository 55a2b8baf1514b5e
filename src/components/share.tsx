// Passing a page on to somebody else: what they are sent, and the press that sends it.
// What it is that a page is about, the page knows; nothing of one's own is ever sent.
import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { ServiceBrief } from '#contract/service';
import { share } from '#words/share';
import { sendsCards, SharePress, useCard, type Card } from '../platform/share';
import { matterOf, routes } from '../routes';
import { Icon } from './icon';
import { Note } from './note';

/** The card of a service: its title and community, and the page on which it begins. */
export function cardOf(
  service: Pick<ServiceBrief, 'id' | 'kind' | 'title'> & { readonly communityName: string },
): Card {
  return {
    title: share.service(service.title, service.communityName),
    to: matterOf(service) ?? routes.home(),
  };
}

/** What this page is passed on as; until that is known, the product's home. */
export const useShared = (card: Card | undefined): void =>
  useCard(card ?? { title: share.product, to: routes.home() });

/** On a page that says with `useShared` what is sent. */
export function Share({ card }: { card: Card }) {
  const [copied, setCopied] = useState<boolean>();
  return (
    <>
      <SharePress className="action action--quiet" card={card} onCopied={setCopied}>
        <Icon name="share" />
        <Text>{sendsCards ? share.send : share.copy}</Text>
      </SharePress>
      {copied !== undefined && (
        <Note tone={copied ? 'good' : 'warning'}>{copied ? share.copied : share.notCopied}</Note>
      )}
    </>
  );
}
