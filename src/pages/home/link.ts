// A link or a printed code may lead to one community's home (`?community=<id>`), in the elder version if it says so (`&elder=1`):
// whoever follows it need not choose first, and it is remembered as if they had.
import { useEffect } from 'react';
import type { HomeView } from '#contract/community';
import { useParam } from '../../routes';
import { useChoices } from '../../state/choices';

/** The community that the link names, empty without one. */
export function useLink(): string {
  const elder = useParam('elder') === '1';
  const showElder = useChoices((choices) => choices.showElder);
  useEffect(() => {
    if (elder) showElder(true);
  }, [elder, showElder]);
  return useParam('community');
}

/** Remembers the linked community once it is known to exist. */
export function useChooseLinked(linked: string, view: HomeView | undefined): void {
  const chooseCommunity = useChoices((choices) => choices.chooseCommunity);
  const community = linked && view?.community.id === linked ? view.community : undefined;
  useEffect(() => {
    if (community) chooseCommunity(community);
  }, [community, chooseCommunity]);
}
