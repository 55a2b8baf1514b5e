// What is around a community: the open services of the communities that its document names as near.
// They are found by those ids, so that no more is looked at than is told, and no geographic index is needed.
import type { Community } from '#domain/community';
import type { Neighbourhoods, PlacedService } from '../usecases/community/ports';
import { call, command as _, database } from './database';

const SHOWN = ['kind', 'title', 'communityId', 'communityName', 'place', 'at', 'state'];

/** Of the joined services these fields alone: a notice is long, and a map shows none. */
const shown = _.aggregate.map({
  input: '$services',
  as: 'one',
  in: Object.fromEntries(['_id', ...SHOWN].map((field) => [field, `$$one.${field}`])),
});

export const neighbourhoods: Neighbourhoods = {
  async around(communityId) {
    const look = database
      .collection('communities')
      .aggregate()
      .match({ _id: communityId })
      .lookup({ from: 'services', localField: 'near', foreignField: 'communityId', as: 'services' })
      .addFields({ services: shown });
    type Found = Community & { services: (PlacedService & { state: string })[] };
    const [found] = (await call<{ list: Found[] }>(() => look.end())).list;
    if (!found) return { services: [] };
    const { services, ...community } = found;
    return { community, services: services.filter(({ state }) => state === 'open') };
  },
};
