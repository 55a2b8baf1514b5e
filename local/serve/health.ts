// What runs here, for a person or a probe: versions, functions, data.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import dayjs from 'dayjs';
import { version } from '../../package.json';
import type { Served } from './routes';

export const health = ({ cloudbase, data, startedAt }: Served) => ({
  ok: true,
  name: 'linliyue',
  version,
  node: process.version,
  startedAt: dayjs(startedAt).toISOString(),
  uptimeSeconds: Math.round((Date.now() - startedAt) / 1000),
  cloudbase: cloudbase.url,
  functions: readdirSync(join('dist', 'cloudfunctions')),
  problems: cloudbase.problems,
  data: data === 'memory' ? 'memory' : 'disk',
  collections: Object.fromEntries(
    cloudbase.database.collections().map(({ name, documents }) => [name, documents]),
  ),
});
