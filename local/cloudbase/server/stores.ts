// Everything the server keeps, put together: database, rules, files, and WeChat's side. Whole or not at all.
import { createRules, type RuleEvent, type Rules } from '../access/rules';
import { openDatabase, type Database } from '../database/open';
import { createSigner } from '../storage/address';
import type { StorageContext } from '../storage/actions';
import { folderFiles, memoryFiles, type FileStore, type StoredFile } from '../storage/files';
import { keeper, type Keeper } from '../testing/controls';
import { openJournal, type Journal } from './journal';
import { placesOf, type CloudbaseOptions, type Places } from './options';
import type { Runtime } from './runtime';
import { templatesOf, type Schema } from './schema';
import { openWechat, type Wechat } from './wechat';

export interface Stores {
  readonly database: Database;
  readonly rules: Rules;
  readonly files: FileStore;
  readonly storage: StorageContext;
  readonly wechat: Wechat;
  /** Puts the whole state aside and back, part by part. */
  readonly keepers: readonly Keeper[];
}

/** Refuses with one sentence a data folder that cannot be used or that another process has open. */
export function openStores(options: CloudbaseOptions, schema: Schema, runtime: Runtime): Stores {
  const places = placesOf(options);
  // First, because it is what keeps a second process out of the folder.
  const database = openDatabase({ file: places.database });
  try {
    return openAround(database, places, schema, runtime);
  } catch (error) {
    database.close();
    throw error;
  }
}

function openAround(database: Database, places: Places, schema: Schema, { now, where }: Runtime): Stores {
  const ruleJournal = openJournal<RuleEvent>(places.rules);
  const rules = createRules(ruleJournal);
  const files = places.storage ? folderFiles(places.storage) : memoryFiles();
  const wechat = openWechat(places, templatesOf(schema), () => where().appid);
  return {
    database,
    rules,
    files,
    wechat,
    storage: { files, signer: createSigner(), now, where },
    keepers: [...ownKeepers(database, ruleJournal, files), ...wechat.keepers],
  };
}

/** Creates what a schema declares and is not there yet. */
export function applySchema({ database, rules }: Stores, schema: Schema): void {
  const existing = new Set(database.collections().map(({ name }) => name));
  for (const [collection, { indexes, rule }] of Object.entries(schema.collections)) {
    if (!existing.has(collection)) database.createCollection(collection);
    for (const index of indexes) database.createIndex(collection, index);
    if (rule !== undefined) rules.set(collection, rule);
  }
}

function ownKeepers(database: Database, rules: Journal<RuleEvent>, files: FileStore): Keeper[] {
  const putBack = (kept: readonly StoredFile[]) => {
    files.clear();
    for (const file of kept) files.put(file);
  };
  return [
    keeper(
      'database',
      () => database.snapshot(),
      (state) => database.restore(state),
    ),
    keeper(
      'rules',
      () => [...rules.entries()],
      (entries) => rules.replace(entries),
    ),
    keeper('files', () => files.list(), putBack),
  ];
}
