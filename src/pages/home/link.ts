// A link or a printed code may lead to one community's home (`?community=<id>`), in the elder version if it says so (`&elder=1`):
// whoever follows it need not choose first. It is followed once: what one chooses afterwards stays chosen.
import { useEffect } from 'react';
import type { HomeView } from '#contract/community';
import { replaceBy, routes, useParam } from '../../routes';
import { useChoices } from '../../state/choices';

/** The community that the link names, empty without one. */
export const useLink = (): string => useParam('community');

/** Remembers what the link says once its community is known to exist, and goes on to the plain home page. */
export function useFollowLink(linked: string, view: HomeView | undefined): void {
  const elder = useParam('elder') === '1';
  const { chooseCommunity, showElder } = useChoices.getState();
  const community = view?.community.id === linked ? view.community : undefined;
  const known = linked ? Boolean(community) : elder;
  useEffect(() => {
    if (!known) return;
    if (community) chooseCommunity(community);
    if (elder) showElder(true);
    replaceBy(routes.home());
  }, [known, community, elder, chooseCommunity, showElder]);
}
