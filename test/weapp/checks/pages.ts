// Every page of app.json loads on bare ground and tells its view something, also when the functions do not answer; whatever it does
// wrong is told with the page's name. What a page shows is the journeys'.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type MiniProgram } from '../miniprogram';
import { nodesOf } from '../view';
import { routesOf, type Findings } from './build';

/** Taro's root, a container and something in it. */
const FEWEST_NODES = 3;
const PARTS = ['js', 'json', 'wxml'] as const;

const lineOf = (error: unknown): string => String((error as Error)?.message ?? error).split('\n')[0] ?? '';

const absent = (build: string, route: string): Findings =>
  PARTS.map((part) => `${route}.${part}`)
    .filter((file) => !existsSync(join(build, file)))
    .map((file) => `${route} has no ${file}.`);

const launched = (build: string): MiniProgram =>
  launch({ build, callFunction: () => Promise.resolve({ ok: false, kind: 'busy', requestId: 'r' }) });

async function opened(build: string, route: string): Promise<Findings> {
  const gone = absent(build, route);
  if (gone.length > 0) return gone;
  let phone: MiniProgram | undefined;
  try {
    phone = launched(build);
    const { told, root } = await phone.open(route);
    const nodes = nodesOf(root);
    const silent =
      told.length === 0 || nodes < FEWEST_NODES ? [`${route} told its view ${nodes} nodes only.`] : [];
    return [...phone.faults.map((fault) => `${route}: ${lineOf(new Error(fault))}`), ...silent];
  } catch (error) {
    return [`${route}: ${lineOf(error)}`];
  } finally {
    phone?.close();
  }
}

/** What goes wrong while the app starts and each page loads, as if nothing of it had run before. */
export async function loading(build: string): Promise<Findings> {
  const findings: string[] = [];
  for (const route of routesOf(build)) findings.push(...(await opened(build, route)));
  return findings;
}
