// The command: reads flags, starts the server, says where it is. Everything else is the server's.
import { parseArgs } from 'node:util';
import { startCloudbase, type CloudbaseOptions } from './server/start';

const USAGE = `npm run cloudbase -- [flags]
  --functions <dir>   folder of cloud functions; without it only the SDK endpoint is served
  --data <dir>        keep database and files here between runs
  --memory            keep everything in memory (the default without --data)
  --port <n>          default 9000; 0 takes any free port
  --host <address>    default 127.0.0.1
  --schema <file>     collections, indexes and security rules to create at start
  --timeout <s>       for functions whose config.json sets none (the product's default is 3)
  --env <id>          environment id that functions see
  --appid <id>        appid that functions see
  --watch             load a function anew when its files change
  --sdk <package>     package that answers require('wx-server-sdk'), for trying SDK versions
  --tests             opens /tests: clock, faults, latency, snapshots; never for anything people rely on
  --quiet             no function logs on the terminal`;

/** Flags as options; throws one sentence for a flag that is unknown or has an impossible value. */
function readFlags(): CloudbaseOptions & { help?: boolean } {
  const { values } = parseArgs({
    options: {
      functions: { type: 'string' },
      data: { type: 'string' },
      memory: { type: 'boolean' },
      port: { type: 'string', default: '9000' },
      host: { type: 'string' },
      schema: { type: 'string' },
      timeout: { type: 'string' },
      env: { type: 'string' },
      appid: { type: 'string' },
      sdk: { type: 'string' },
      watch: { type: 'boolean' },
      tests: { type: 'boolean' },
      quiet: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const { port, timeout, quiet, ...rest } = values;
  if (rest.memory && rest.data) throw new Error('Use --memory or --data, not both.');
  return {
    ...rest,
    port: wholeNumber('--port', port, 0, 65_535),
    ...(timeout ? { timeoutSeconds: wholeNumber('--timeout', timeout, 1, 60) } : {}),
    log: quiet ? undefined : (line) => console.log(line),
  };
}

function wholeNumber(flag: string, text: string, low: number, high: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  throw new Error(`${flag} must be a whole number from ${low} to ${high}, not ${text}.`);
}

// Production's clock reads UTC whatever the machine's does; threads take it from the process, so before any starts.
process.env.TZ = 'UTC';

async function main(): Promise<void> {
  const options = readFlags();
  if (options.help) {
    console.log(USAGE);
    return;
  }
  const cloudbase = await startCloudbase(options);
  for (const problem of cloudbase.problems) console.error(problem);
  console.log(`Local CloudBase at ${cloudbase.url} (SDK endpoint ${cloudbase.url}/admin)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void cloudbase.close().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  console.error(message.includes('Unknown option') ? `${message}\n\n${USAGE}` : message);
  process.exit(1);
});
