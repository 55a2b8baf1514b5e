// Every way a function can fail: the product's code and text, and a server that goes on.
import { join } from 'node:path';
import { startCloudbase, type Cloudbase } from '../server/start';
import { FunctionFailure } from './failure';

const alice = { openid: 'o-alice' };
const functions = join(__dirname, '..', 'conformance', 'functions');
let cloudbase: Cloudbase;
beforeAll(async () => {
  cloudbase = await startCloudbase({ memory: true, timers: false, functions });
});
afterAll(() => cloudbase.close());

const call = async (name: string, event: object) => (await cloudbase.invoke(name, event, alice)).result;
const failure = async (name: string, event: object = {}) => {
  const error: unknown = await cloudbase.invoke(name, event, alice).catch((thrown: unknown) => thrown);
  if (error instanceof FunctionFailure) return error;
  throw new Error(`${name} did not fail`);
};

test.each([
  ['throw', -504002, 'TypeError: no such thing'],
  ['reject', -504002, '{"errCode":42,"errMsg":"a plain object"}'],
  ['hang', -504003, 'Invoking task timed out after 1 seconds'],
  ['spin', -504003, 'Invoking task timed out after 1 seconds'],
  ['exit', -504002, 'code exit unexpected'],
  ['circular', -504002, 'Converting circular structure to JSON'],
  ['bigint', -504002, 'BigInt'],
  ['later', -504002, 'nobody waits'],
  ['huge', -504002, 'The size of response exceeds the upper limit (6MB)'],
])('a function that does "%s" fails with %d, and the next call works', async (how, errCode, text) => {
  const failed = await failure('misbehave', { how });
  expect(failed.errCode).toBe(errCode);
  expect(failed.errMsg).toContain(text);
  expect(failed.requestId).not.toBe('');
  expect(await call('misbehave', { how: 'nothing' })).toBeNull();
});

// A function of its own, with time: on a busy machine the second of the others is over before so much is eaten.
test('a function that eats more memory than it has fails with -504005, and the next call works', async () => {
  const failed = await failure('glutton', { how: 'eat' });
  expect(failed.errCode).toBe(-504005);
  expect(failed.errMsg).toContain('Memory usage exceeded the limit of 64MB');
  expect(await call('glutton', {})).toBeNull();
});

test('a function that cannot be loaded says why, each time', async () => {
  for (const _time of [1, 2]) {
    expect((await failure('unloadable')).errMsg).toContain("Cannot find module 'a-package-nobody-has'");
  }
});

test('a missing function has the product’s code', async () => {
  expect(await failure('nobody')).toMatchObject({ code: 'FUNCTION_NOT_FOUND', errCode: -501000 });
});
