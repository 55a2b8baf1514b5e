// Which triggers of a config.json are created, and with which code production refuses the others.
import { readTriggers } from './triggers';

const read = (triggers: unknown) => {
  const told: string[] = [];
  const created = readTriggers(triggers, (where, what) => told.push(`${where}: ${what}`));
  return { created: created.map(({ name }) => name), told };
};
const timer = (over: object) => ({ name: 'nightly', type: 'timer', config: '0 0 2 * * * *', ...over });

test.each([[undefined], [null], [[]]])('%j is no trigger', (triggers) => {
  expect(read(triggers)).toEqual({ created: [], told: [] });
});

test('several triggers of one function are created', () => {
  expect(read([timer({}), timer({ name: 'a-b_2' })])).toEqual({ created: ['nightly', 'a-b_2'], told: [] });
});

const NEEDS = 'a trigger needs a name, a type and a config';
describe('a trigger that production refuses is not created, and said', () => {
  test.each([
    ['no object', null, `triggers[0]: ${NEEDS} (InvalidParameterValue)`],
    ['no name', timer({ name: undefined }), `triggers[0]: ${NEEDS} (InvalidParameterValue.TriggerName)`],
    ['no type', timer({ type: undefined }), `trigger nightly: ${NEEDS} (InvalidParameterValue.Type)`],
    [
      'no config',
      timer({ config: undefined }),
      `trigger nightly: ${NEEDS} (InvalidParameterValue.TriggerDesc)`,
    ],
    ['a number for config', timer({ config: 5 }), `(InvalidParameterValue.TriggerDesc)`],
    [
      'another type',
      timer({ type: 'cos' }),
      'it must have the type "timer", not "cos" (InvalidParameterValue.Type)',
    ],
    ['a bad cron', timer({ config: '* * * * *' }), 'has 5 fields, not the seven'],
    ['a bad field', timer({ config: '61 * * * * * *' }), '"61" is no second: use 0-59'],
    ['a bad cron has its code', timer({ config: '' }), '(InvalidParameterValue.TriggerDesc)'],
    [
      'a name of other characters',
      timer({ name: '每天' }),
      'trigger 每天: its name must begin with a letter',
    ],
    ['a name too long', timer({ name: 'a'.repeat(61) }), '(InvalidParameterValue.TriggerName)'],
  ])('%s', (_rule, trigger, sentence) => {
    const { created, told } = read([trigger, timer({ name: 'other' })]);
    expect(created).toEqual(['other']);
    expect(told).toEqual([expect.stringContaining(sentence)]);
    expect(told[0]).toMatch(/; it is not created until it is corrected$/);
  });

  test('a second one of the same name', () => {
    const { created, told } = read([timer({}), timer({ config: '0 0 3 * * * *' })]);
    expect(created).toEqual(['nightly']);
    expect(told).toEqual([expect.stringContaining('(ResourceInUse.TriggerName)')]);
  });
});
