// Changes a document behind the use cases' back: as an editor of a later day would, or an accident.
import type { Cloud } from './cloud';

export async function edit(
  { cloudbase }: Pick<Cloud, 'cloudbase'>,
  collectionName: string,
  id: string,
  change: object,
): Promise<void> {
  await cloudbase.call('database.modifyDocument', {
    collectionName,
    queryType: 'WHERE',
    query: JSON.stringify({ _id: id }),
    data: JSON.stringify({ $set: change }),
    merge: true,
    upsert: false,
    multi: true,
  });
}
