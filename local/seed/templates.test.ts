import { registryProblems } from '#domain/template-fields';
import declared from './data/message-templates.json';
import { templates, templateTitles } from './templates';

describe('the demonstration’s message templates', () => {
  it('can all be filled', () => expect(registryProblems(templates)).toEqual([]));

  it('have the keywords that WeChat has of them, and a name for each', () => {
    expect(Object.fromEntries(templates.map((one) => [one.templateId, Object.keys(one.fields)]))).toEqual(
      declared.templates,
    );
    for (const { templateId, fields } of templates)
      expect(templateTitles[templateId]?.labels).toHaveLength(Object.keys(fields).length);
  });
});
