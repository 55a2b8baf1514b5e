// Runs a suite once per SDK version: each gets a local CloudBase of its own whose functions load that version unmodified.
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { startCloudbase, type Caller, type Cloudbase } from '../server/start';
import type { Api } from './sdk';

/** The versions in use by the field, and the package each is installed as. */
export const SDKS: Readonly<Record<string, string>> = {
  '4.0.2': 'wx-server-sdk',
  '3.0.4': 'wx-server-sdk-3.0.4',
  '2.7.2': 'wx-server-sdk-2.7.2',
  '2.5.4': 'wx-server-sdk-2.5.4',
};

/** What the SDK threw, as the function's code saw it. */
export class SdkError extends Error {
  readonly errCode?: number;
  readonly errMsg?: string;
  readonly code?: string;

  constructor(seen: { name?: string; message?: string; errCode?: number; errMsg?: string; code?: string }) {
    super(seen.message ?? seen.errMsg ?? seen.name);
    Object.assign(this, { errCode: seen.errCode, errMsg: seen.errMsg, code: seen.code });
  }
}

export interface SdkUnderTest {
  readonly version: string;
  readonly cloudbase: Cloudbase;
  /**
   * Runs `code` inside a hosted function with the real SDK. It is sent as text: it sees only its two arguments.
   * Answers its value (dates survive); throws SdkError for what it threw.
   */
  run<Value, Args = undefined>(
    code: (api: Api, args: Args) => Promise<Value> | Value,
    args?: Args,
    caller?: Caller,
  ): Promise<Value>;
}

/** Declares `suite` for every SDK version, each with an empty server in memory and the test controls on. */
export function describeEachSdk(title: string, suite: (sdk: SdkUnderTest) => void): void {
  describe.each(Object.entries(SDKS))(`${title} (wx-server-sdk %s)`, (version, sdk) => {
    let cloudbase: Cloudbase | undefined;
    beforeAll(async () => {
      const functions = join(__dirname, 'functions');
      cloudbase = await startCloudbase({ memory: true, tests: true, timers: false, functions, sdk });
    });
    afterAll(() => cloudbase?.close());
    const running = () => {
      if (!cloudbase) throw new Error('The server is started before the first test, not before.');
      return cloudbase;
    };
    suite({
      version,
      get cloudbase() {
        return running();
      },
      run: (code, args, caller) => runIn(running(), code, args, caller),
    });
  });
}

async function runIn<Value, Args>(
  cloudbase: Cloudbase,
  code: (api: Api, args: Args) => Promise<Value> | Value,
  args?: Args,
  caller: Caller = { openid: 'o-conformance' },
): Promise<Value> {
  const event = { code: code.toString(), args: serialize(args).toString('base64') };
  const { result } = await cloudbase.invoke('run', event, caller);
  const { value, error } = result as { value?: string; error?: ConstructorParameters<typeof SdkError>[0] };
  if (error) throw new SdkError(error);
  return deserialize(Buffer.from(value ?? '', 'base64')) as Value;
}
