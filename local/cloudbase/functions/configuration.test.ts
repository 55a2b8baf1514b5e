// What a config.json may say, and what holds in place of what production would refuse at upload.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from './configuration';

const folder = mkdtempSync(join(tmpdir(), 'configuration-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, 'config.json');
const read = (content?: string) => {
  rmSync(file, { recursive: true, force: true });
  if (content !== undefined) writeFileSync(file, content);
  return readConfiguration('tick', file, 3);
};
const DEFAULTS = { timeoutSeconds: 3, memoryMb: 256, env: {}, triggers: [] };
const nightly = { name: 'nightly', type: 'timer', config: '0 0 2 * * * *' };

describe('given nothing to object to, there is no problem', () => {
  test.each([
    ['no file', undefined],
    ['a zero-byte file', ''],
    ['white space', ' \r\n\t'],
    ['a byte order mark alone', '\uFEFF'],
    ['an empty object', '{}'],
    ['a key that is null', '{"timeout":null}'],
  ])('%s counts as no configuration', (_rule, content) => {
    expect(read(content)).toEqual({ ...DEFAULTS, problems: [] });
  });

  test('a byte order mark before the object is ignored', () => {
    expect(read('\uFEFF{"timeout":20}')).toEqual({ ...DEFAULTS, timeoutSeconds: 20, problems: [] });
  });

  test('every key that is read is read', () => {
    const openapi = ['security.msgSecCheck'];
    const all = {
      timeout: 60,
      memorySize: 512,
      envVariables: { A: 'a', B: 1, C: true },
      permissions: { openapi },
      triggers: [nightly],
    };
    expect(read(JSON.stringify(all))).toEqual({
      timeoutSeconds: 60,
      memoryMb: 512,
      env: { A: 'a', B: '1', C: 'true' },
      openapi,
      triggers: [nightly],
      problems: [],
    });
  });
});

describe('given a file that cannot be read as an object, all defaults hold', () => {
  test.each(['{"timeout": 20', '[]', 'null', '5', '// timeout\n{}', '\uFEFF{'])('%j', (content) => {
    const { problems, ...configuration } = read(content);
    expect(configuration).toEqual(DEFAULTS);
    expect(problems).toEqual([
      'config.json of tick: it is not a JSON object; the defaults hold until it is corrected or removed.',
    ]);
  });

  test('a folder of that name', () => {
    rmSync(file, { force: true });
    mkdirSync(file);
    const { problems, ...configuration } = readConfiguration('tick', file, 3);
    expect(configuration).toEqual(DEFAULTS);
    expect(problems).toEqual([
      expect.stringMatching(/^config\.json of tick: it cannot be read \(EISDIR\); .*\.$/),
    ]);
  });
});

describe('given a bad value, the default or the nearest limit holds and the others stay', () => {
  const OUT_OF_RANGE = 'timeout must be a number from 1 to 60, not';
  test.each([
    ['{"timeout":90}', { timeoutSeconds: 60 }, `${OUT_OF_RANGE} 90 (LimitExceeded.Timeout); 60 holds`],
    ['{"timeout":1e999}', { timeoutSeconds: 60 }, `${OUT_OF_RANGE} Infinity (LimitExceeded.Timeout); 60`],
    ['{"timeout":0}', { timeoutSeconds: 1 }, `${OUT_OF_RANGE} 0 (InvalidParameterValue); 1 holds`],
    ['{"timeout":"20"}', { timeoutSeconds: 3 }, `${OUT_OF_RANGE} "20" (InvalidParameterValue); 3 holds`],
    ['{"memorySize":1}', { memoryMb: 64 }, 'not 1 (InvalidParameterValue.MemorySize); 64 holds'],
    ['{"memorySize":4096}', { memoryMb: 3072 }, 'not 4096 (LimitExceeded.Memory); 3072 holds'],
    ['{"memorySize":[]}', { memoryMb: 256 }, 'not [] (InvalidParameterValue.MemorySize); 256 holds'],
    [
      '{"envVariables":["A"]}',
      { env: {} },
      'envVariables must be an object (InvalidParameterValue.Environment)',
    ],
    [
      '{"envVariables":{"A":{},"B":"b"}}',
      { env: { B: 'b' } },
      'envVariables.A must be a text (InvalidParameterValue.Environment); it is left out',
    ],
    ['{"permissions":[]}', {}, 'permissions must be an object'],
    ['{"permissions":{"openapi":"all"}}', { openapi: [] }, 'permissions.openapi must be a list of names'],
    [
      '{"permissions":{"openapi":["a",5]}}',
      { openapi: ['a'] },
      'permissions.openapi must be a list of names',
    ],
    ['{"triggers":{}}', { triggers: [] }, 'triggers must be a list (InvalidParameterValue); none is created'],
  ])('%s', (content, expected, sentence) => {
    const { problems, ...configuration } = read(content);
    expect(configuration).toEqual({ ...DEFAULTS, ...expected });
    expect(problems).toEqual([expect.stringContaining(sentence)]);
    expect(problems[0]).toMatch(/^config\.json of tick: [^\n]+\.$/);
  });

  test('every problem of a file is told, and a good trigger is created beside a bad one', () => {
    const bad = { name: 'often', type: 'timer', config: '*/5 * * * *' };
    const { problems, triggers, memoryMb } = read(
      JSON.stringify({ timeout: 90, memorySize: 512, triggers: [bad, nightly] }),
    );
    expect(triggers).toEqual([nightly]);
    expect(memoryMb).toBe(512);
    expect(problems).toEqual([
      expect.stringContaining('config.json of tick: timeout '),
      expect.stringMatching(/^config\.json of tick, trigger often: .* has 5 fields/),
    ]);
  });
});
