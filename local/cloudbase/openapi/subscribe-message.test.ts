import { parseSchema, templatesOf } from '../server/schema';
import { templateList } from './subscribe-message';

const context = { now: 0, requestId: 'r', appid: 'wx0' };

test('the template list holds what the schema declares, keywords in the form WeChat writes them', () => {
  const templates = templatesOf(parseSchema({ templates: { T1: ['thing1', 'time2'] } }));
  expect(templateList(templates)({}, context)).toEqual({
    data: [
      expect.objectContaining({
        priTmplId: 'T1',
        content: 'thing1:{{thing1.DATA}}\ntime2:{{time2.DATA}}\n',
        type: 2,
      }),
    ],
  });
});

test('without declared templates the list is empty, although every template is accepted', () => {
  expect(templateList(templatesOf(parseSchema({})))({}, context)).toEqual({ data: [] });
});
