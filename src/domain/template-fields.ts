// Decides which values go into which keywords of a template, and what is wrong with a template before anything is sent by it.
// How a value is fitted is template-value.ts's; its words come from outside.
import { templateNames, type Template, type TemplateName } from './template';
import { fit, keywordKinds, takes, type KeywordKind, type Value, type ValueForm } from './template-value';

/** What a message can say. `tip`: what to do now, or what staff wrote. `count`: how much waits, of staff's messages. */
export const valueForms = {
  title: 'text',
  place: 'text',
  community: 'text',
  tip: 'text',
  person: 'name',
  status: 'phrase',
  code: 'code',
  phone: 'phone',
  time: 'moment',
  count: 'count',
} as const satisfies { readonly [name: string]: ValueForm };

export type ValueName = keyof typeof valueForms;

/** The values of one message. */
export type Values = {
  readonly [N in ValueName]?: Extract<Value, { form: (typeof valueForms)[N] }>;
};

/** Which values there are for each template. */
export const valuesOf: { readonly [N in TemplateName]: readonly ValueName[] } = {
  result: ['title', 'place', 'community', 'person', 'status', 'code', 'phone', 'time', 'tip'],
  place: ['title', 'place', 'community', 'person', 'status', 'code', 'phone', 'time', 'tip'],
  reminder: ['title', 'place', 'community', 'person', 'status', 'code', 'phone', 'time', 'tip'],
  message: ['title', 'place', 'community', 'person', 'status', 'code', 'phone', 'time', 'tip'],
  work: ['title', 'community', 'status', 'time', 'count', 'tip'],
};

/** WeChat, template library: a template has 2 to 5 keywords. */
const [FEWEST, MOST] = [2, 5];

/** What somebody has to mend in the account's templates: `keyword` names which, where it is one. */
export interface TemplateProblem {
  readonly template: TemplateName;
  readonly problem:
    'missing' | 'no-id' | 'number-of-keywords' | 'unknown-keyword' | 'unknown-value' | 'wrong-form';
  readonly keyword?: string;
}

/** `thing` of `thing1`. */
export function kindOf(keyword: string): KeywordKind | undefined {
  const name = /^([a-z_]+?)\d+$/.exec(keyword)?.[1];
  return keywordKinds.find((kind) => kind === name);
}

const isValueName = (name: string): name is ValueName => Object.hasOwn(valueForms, name);

/** Everything wrong with one template. */
export function problemsOf(template: Template): TemplateProblem[] {
  const entries = Object.entries(template.fields);
  const problem = (what: TemplateProblem['problem'], keyword?: string): TemplateProblem => ({
    template: template._id,
    problem: what,
    ...(keyword ? { keyword } : {}),
  });
  return [
    ...(template.templateId.trim() ? [] : [problem('no-id')]),
    ...(entries.length < FEWEST || entries.length > MOST ? [problem('number-of-keywords')] : []),
    ...entries.flatMap(([keyword, name]) => {
      const kind = kindOf(keyword);
      if (!kind) return [problem('unknown-keyword', keyword)];
      if (!isValueName(name) || !valuesOf[template._id].includes(name))
        return [problem('unknown-value', keyword)];
      return takes[kind].includes(valueForms[name]) ? [] : [problem('wrong-form', keyword)];
    }),
  ];
}

export const isFillable = (template: Template): boolean => problemsOf(template).length === 0;

/** Everything wrong with an account's templates, those that are not there included. */
export const registryProblems = (templates: readonly Template[]): TemplateProblem[] =>
  templateNames.flatMap((name) => {
    const template = templates.find(({ _id }) => _id === name);
    return template ? problemsOf(template) : [{ template: name, problem: 'missing' as const }];
  });

/** The message's data by keyword; `otherwise` stands where a value has nothing to say. */
export function dataOf({ fields }: Template, values: Values, otherwise: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([keyword, name]) => {
      const kind = kindOf(keyword);
      const value = isValueName(name) ? values[name] : undefined;
      return [keyword, (kind && value && fit(kind, value)) ?? otherwise];
    }),
  );
}
