// `npm run seed [-- <folder>]`: fills a data folder without serving it.
import { join } from 'node:path';
import { startCloudbase } from '../cloudbase/server/start';
import { seed } from './seed';

async function main(): Promise<void> {
  const data = process.argv[2] ?? process.env.DATA_DIR ?? '.data';
  const cloudbase = await startCloudbase({ data: join(data, 'cloudbase') });
  const added = seed(cloudbase.database);
  await cloudbase.close();
  console.log(added > 0 ? `Seeded ${data} with ${added} documents.` : `${data} has its district already.`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
