import { startCloud, type Cloud } from '../../../test/support/cloud';
import { NOW } from '../../../test/support/given';
import { templates } from '../../../test/support/notices';
import { tripsOf } from '../../../test/support/trips';
import { checkTemplates } from './check';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.close());
const report = () => cloud.all('clock', { _id: 'templates' });

describe('templates are looked at when the clock starts', () => {
  it('given none, then each is reported, and the report stays for the health page', async () => {
    const problems = await checkTemplates(cloud.store, NOW);
    expect(problems.map(({ template, problem }) => `${template} ${problem}`)).toEqual(
      ['result', 'place', 'reminder', 'message', 'work'].map((name) => `${name} missing`),
    );
    expect(report()).toEqual([{ _id: 'templates', checkedAt: NOW, problems }]);
  });

  it('given one without an id, then it is named', async () => {
    cloud.given('templates', ...templates.slice(1), { ...templates[0], templateId: '' });
    expect(await checkTemplates(cloud.store, NOW)).toEqual([{ template: 'result', problem: 'no-id' }]);
  });

  it('given it is mended, then the report is empty; given nothing has changed, then it costs two round trips', async () => {
    await checkTemplates(cloud.store, NOW);
    cloud.given('templates', ...templates);
    expect(await checkTemplates(cloud.store, NOW + 1)).toEqual([]);
    expect(report()).toMatchObject([{ checkedAt: NOW + 1, problems: [] }]);
    expect((await tripsOf(() => checkTemplates(cloud.store, NOW + 2))).trips).toBe(2);
  });
});
