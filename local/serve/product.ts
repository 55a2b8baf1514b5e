// The whole product on one machine: local CloudBase, seed, the H5 pages, and the chooser of who one is, at one URL.
// What the functions do is theirs; what CloudBase does is local/cloudbase's.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startCloudbase, type Cloudbase } from '../cloudbase/server/start';
import { seed } from '../seed/seed';
import { handler } from './routes';

/** The message templates that WeChat has of the made-up account. */
const TEMPLATES = join('local', 'seed', 'data', 'message-templates.json');

export interface ProductOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  /** `memory`, or the folder that keeps everything between runs. */
  readonly data: string;
  /** The folder of the built pages, the product's own when absent. */
  readonly pages?: string;
  /** Told what happens, one line each. */
  readonly say?: (line: string) => void;
}

export interface Product {
  readonly url: string;
  readonly cloudbase: Cloudbase;
  close(): Promise<void>;
}

/** Serves the built product (dist/h5 and dist/cloudfunctions). Rejects with one sentence when it cannot. */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const { port, data, say = () => {}, host = '127.0.0.1', pages = join('dist', 'h5') } = options;
  const kept = data === 'memory' ? { memory: true } : { data: join(data, 'cloudbase') };
  const cloudbase = await startCloudbase({
    ...kept,
    functions: join('dist', 'cloudfunctions'),
    schema: TEMPLATES,
  });
  try {
    for (const problem of cloudbase.problems) say(problem);
    const added = seed(cloudbase.database);
    say(added > 0 ? `Seeded ${added} documents.` : `Kept the data of ${data}.`);
    const startedAt = Date.now();
    const server = createServer(handler({ cloudbase, data, startedAt, pages }));
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === 'EADDRINUSE' ? new Error(portTaken(port)) : error),
      );
      server.listen(port, host, resolve);
    });
    const url = `http://localhost:${(server.address() as AddressInfo).port}`;
    const close = async (): Promise<void> => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await cloudbase.close();
    };
    return { url, cloudbase, close };
  } catch (error) {
    await cloudbase.close();
    throw error;
  }
}

export const portTaken = (port: number): string =>
  `Port ${port} is in use: stop what uses it, or choose another one, as in PORT=${port + 1} npm start.`;
