// Finds communities by a part of their name or of their sub-district's.
import type { CommunityBrief, StreetView } from '#contract/community';

const bare = (text: string): string => text.replace(/\s+/g, '');

/** The communities whose name, or whose sub-district's name, contains the text; by sub-district, none for no text. */
export function found(
  streets: readonly StreetView[],
  text: string,
): { street: string; communities: CommunityBrief[] }[] {
  const wanted = bare(text);
  if (!wanted) return [];
  return streets
    .map((street) => ({
      street: street.name,
      communities: street.communities.filter(
        ({ name, shortName }) =>
          name.includes(wanted) || shortName.includes(wanted) || street.name.includes(wanted),
      ),
    }))
    .filter(({ communities }) => communities.length > 0);
}
