// Fills an empty database with the demonstration district; what is there already is left as it is.
// Collections and indexes come from the store's own schema, the same that a deployment makes.
import { collections } from '../../cloudfunctions/store/schema';
import type { Cloudbase } from '../cloudbase/server/start';
import { calendar } from './calendar';
import { communities } from './district';
import { people, profiles, staff } from './personas';
import { services } from './services';

type Database = Cloudbase['database'];

/** Makes collections and indexes; done again without harm. */
export function applySchema(database: Database): void {
  for (const { name, indexes } of collections) {
    database.createCollection(name);
    for (const index of indexes) {
      database.createIndex(name, {
        ...index,
        keys: index.keys.map(([field, direction]) => [field, direction]),
      });
    }
  }
}

/** Fills every collection that is still empty, each in one commit; returns how many documents were added. */
export function seed(database: Database): number {
  applySchema(database);
  const documents = { communities, services, calendar, people, profiles, staff };
  let added = 0;
  for (const [collection, rows] of Object.entries(documents)) {
    if (database.find(collection, {}, { limit: 1 }).length > 0) continue;
    database.insertMany(collection, [...rows]);
    added += rows.length;
  }
  return added;
}
