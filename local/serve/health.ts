// What runs here, for a person or a probe: versions, functions, data.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import dayjs from 'dayjs';
import { version } from '../../package.json';
import type { Served } from './routes';

/** What the clock's first tick found wrong with the message templates; absent before it. */
function templateProblems({ database }: Served['cloudbase']): unknown {
  const [report] = database.find('clock', { _id: 'templates' }) as { problems?: unknown }[];
  return report?.problems;
}

/** How the clock goes (usecases/clock/health.ts), and whether a tick is at work; absent before the first. */
function clockHealth({ database }: Served['cloudbase']): unknown {
  const [found] = database.find('clock', { _id: 'health' }) as { lease?: { until: number } }[];
  if (!found) return undefined;
  const { lease, ...shown } = found;
  return { ...shown, _id: undefined, working: (lease?.until ?? 0) > Date.now() };
}

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
  templateProblems: templateProblems(cloudbase),
  clock: clockHealth(cloudbase),
  data: data === 'memory' ? 'memory' : 'disk',
  collections: Object.fromEntries(
    cloudbase.database.collections().map(({ name, documents }) => [name, documents]),
  ),
});
