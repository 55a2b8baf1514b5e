// Fills an empty database with the demonstration district; what is there already is left as it is.
// Collections and indexes come from the store's own schema, the same that a deployment makes.
import { collections } from '../../cloudfunctions/store/schema';
import type { Cloudbase } from '../cloudbase/server/start';
import { calendar } from './calendar';
import { communities } from './district';
import { minutes } from './events';
import { people, profiles } from './personas';
import { services } from './services';
import { staff } from './staff';
import { templates } from './templates';

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

/** Grows when documents of an earlier demonstration no longer fit the product. */
const SHAPE = 3;

/** Throws, in one sentence, when the data was made by a version whose documents have another shape. */
function assertShape(database: Database): void {
  const filled = database.collections().some(({ name, documents }) => name === 'services' && documents > 0);
  if (!filled) return;
  const has = database.collections().some(({ name }) => name === 'seeded');
  const found = has ? (database.find('seeded', { _id: 'district' }) as { shape?: number }[]) : [];
  if (found[0]?.shape === SHAPE) return;
  throw new Error(
    'The data folder was made by an older version and does not fit: delete it (.data unless DATA_DIR says otherwise; it holds the demonstration only) and start again.',
  );
}

/** Fills every collection that is still empty, each in one commit; returns how many documents were added. */
export function seed(database: Database): number {
  assertShape(database);
  applySchema(database);
  database.createCollection('seeded');
  if (database.find('seeded', {}, { limit: 1 }).length === 0)
    database.insertMany('seeded', [{ _id: 'district', shape: SHAPE }]);
  const documents = { communities, services, calendar, people, profiles, templates, staff, minutes };
  let added = 0;
  for (const [collection, rows] of Object.entries(documents)) {
    if (database.find(collection, {}, { limit: 1 }).length > 0) continue;
    database.insertMany(collection, [...rows]);
    added += rows.length;
  }
  return added;
}
