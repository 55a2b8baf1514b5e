// What a page tells its view is what WeChat's own compiler draws from it: every word, and a tap on whatever can be pressed reaches the
// page. How it looks is seen by the view in test/weapp/webview.
import vm from 'node:vm';
import { launch } from '../miniprogram';
import { wordsOf, type ViewNode } from '../view';
import { routesOf, type Findings } from './build';
import { cannotCompile, compiledTemplates } from './compilers';

/** An element as wcc draws it; words are strings. */
interface Drawn {
  readonly tag?: string;
  readonly attr?: Readonly<Record<string, unknown>>;
  readonly children?: readonly (Drawn | string)[];
}

interface Templates {
  /** Draws a file's template from data. */
  draw(file: string, data: object): Drawn;
  /** What the compiled templates complained of since last asked. */
  complaints(): readonly string[];
}

/** Templates run in a realm of their own, which also has to make the data: else wxs loses its arguments without a word. */
function templatesOf(build: string): Templates {
  let heard: string[] = [];
  const hear = (...said: unknown[]): void => void heard.push(said.map(String).join(' '));
  const context = vm.createContext({ console: { log: hear, warn: hear, error: hear }, window: {} });
  vm.runInContext(compiledTemplates(build), context);
  const find = vm.runInContext('$gwx', context) as (file: string) => ((data: unknown) => Drawn) | undefined;
  const parse = vm.runInContext('JSON.parse', context) as (text: string) => unknown;
  return {
    draw(file, data) {
      const template = find(file);
      if (!template) throw new Error(`wcc knows no ${file}`);
      return template(parse(JSON.stringify(data)));
    },
    complaints() {
      const all = heard;
      heard = [];
      return all;
    },
  };
}

const wordsDrawn = (node: Drawn | string): string =>
  typeof node === 'string' ? node : (node.children ?? []).map(wordsDrawn).join('');

function* elements(node: Drawn | string): Generator<Drawn> {
  if (typeof node === 'string') return;
  yield node;
  for (const child of node.children ?? []) yield* elements(child);
}

/** The first few words that were told and are not drawn. */
function lost(told: ViewNode, drawn: Drawn): Findings {
  const [wanted, seen] = [wordsOf(told), wordsDrawn(drawn)];
  if (wanted === seen) return [];
  const at = [...wanted].findIndex((letter, i) => letter !== [...seen][i]);
  return [`told “${wanted.slice(at, at + 12)}…” where its templates draw “${seen.slice(at, at + 12)}”.`];
}

/** A press is heard by the page (`eh`), and outer elements hear it after inner ones: nothing may catch it. */
function deaf(drawn: Drawn): Findings {
  const all = [...elements(drawn)].map(({ tag, attr = {} }) => ({
    tag,
    attr,
    name: `${String(attr.class)}`,
  }));
  const unheard = all.filter(({ attr, name }) => /(^| )press( |$)/.test(name) && attr.bindtap !== 'eh');
  const caught = all.filter(({ attr }) =>
    Object.keys(attr).some((key) => /^(capture-)?catch:?tap$/.test(key)),
  );
  return [
    ...unheard.slice(0, 1).map(({ name }) => `a tap on “${name}” does not reach the page.`),
    ...caught.slice(0, 1).map(({ tag }) => `a tap on ${tag} does not bubble.`),
  ];
}

async function drawnPage(build: string, templates: Templates, route: string): Promise<Findings> {
  const phone = launch({
    build,
    callFunction: () => Promise.resolve({ ok: false, kind: 'busy', requestId: 'r' }),
  });
  try {
    const { root, data } = await phone.open(route);
    const drawn = templates.draw(`${route}.wxml`, data);
    return [...lost(root, drawn), ...deaf(drawn), ...new Set(templates.complaints())];
  } catch (error) {
    return [(error as Error).message.split('\n')[0] ?? ''];
  } finally {
    phone.close();
  }
}

/** Every page as it stands when the functions are busy. Where the compilers do not run nothing is found: see cannotCompile. */
export async function drawn(build: string): Promise<Findings> {
  if (cannotCompile()) return [];
  const templates = templatesOf(build);
  const findings: string[] = [];
  for (const route of routesOf(build))
    findings.push(...(await drawnPage(build, templates, route)).map((found) => `${route}: ${found}`));
  return findings;
}
