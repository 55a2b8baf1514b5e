// Serves the built product until it is stopped. `npm start` builds first and then runs this.
import { startProduct } from './product';

const DEFAULT_PORT = 8080;

function portOf(text: string | undefined): number {
  const port = Number(text ?? DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is "${text}": give a number from 0 to 65535.`);
}

async function main(): Promise<void> {
  const started = Date.now();
  const product = await startProduct({
    port: portOf(process.env.PORT),
    host: process.env.HOST,
    data: process.env.DATA_DIR ?? '.data',
    say: (line) => console.log(`  ${line}`),
  });
  console.log(
    `\n  邻里约 is served at ${product.url}  (ready in ${Date.now() - started} ms; Ctrl+C stops it)\n`,
  );
  // A terminal sends Ctrl+C to this process and to the one that started it, which passes it on: twice is once.
  let stopping: Promise<void> | undefined;
  const stop = (): void => {
    stopping ??= product.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: Error) => {
  console.error(`\n  ${error.message}\n`);
  process.exitCode = 1;
});
