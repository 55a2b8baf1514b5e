// The view layer of one phone, run inside a window: pages drawn by glass-easel from what setData tells, and what they hear.
// How it gets into a window, and what is done with what it hears, is Node's (webview.ts).
import * as glassEasel from 'glass-easel';
import { openBackend } from './backend';
import { defineElements, WxPicker } from './elements';
import { crossing, type Heard } from './events';
import * as eyes from './eyes';
import { undrawn, type Told } from './undrawn';

type Groups = Record<string, glassEasel.template.ProcGenGroup>;

/** What a page is made of, besides its template. */
export interface PageParts {
  readonly nth: number;
  readonly route: string;
  /** Names of the components its .json uses, and where they stand. */
  readonly using: Readonly<Record<string, string>>;
  /** The page's own methods; those of its components are all heard. */
  readonly methods: readonly string[];
  readonly data: Told;
  readonly style: string;
}

interface Page {
  readonly root: glassEasel.GeneralComponent;
  readonly place: HTMLElement;
  readonly style: string;
}

let groups: Groups = {};
let shown = 0;
const pages = new Map<number, Page>();
const heard: Heard[] = [];
const complaints: string[] = [];
const backend = openBackend();

/** Taro gives a node without children none, which WeChat takes as an empty list. */
const HARMLESS = /^The for-list data is neither Array nor Object, got type "undefined"/;

glassEasel.addGlobalWarningListener((message) => {
  if (!HARMLESS.test(message)) complaints.push(message);
  return false;
});
glassEasel.addGlobalErrorListener((error) => {
  complaints.push(String((error as Error).stack ?? error));
  return false;
});

function templateOf(path: string): glassEasel.template.ComponentTemplate {
  const content = groups[path];
  if (!content) throw new Error(`there is no template ${path}`);
  // `bindtap`, as WeChat reads it; without this only `bind:tap` is heard.
  return { groupList: groups, content, fallbackListenerOnNativeNode: true };
}

/** Whatever a template calls is heard; what the logic has no method for, it says. */
function listeners(page: number, names: readonly string[], component?: string) {
  const method = (name: string) => (event: glassEasel.ShadowedEvent<unknown>) =>
    void heard.push({ page, component, method: name, event: crossing(event) });
  return Object.fromEntries(names.map((name) => [name, method(name)]));
}

function spaceOf({ nth, using }: PageParts): glassEasel.ComponentSpace {
  const space = new glassEasel.ComponentSpace();
  space.updateComponentOptions({ writeIdToDOM: true });
  for (const path of Object.values(using)) {
    space
      .define(path)
      .options({ virtualHost: true })
      .usingComponents({ comp: `/${path}` })
      .template(templateOf(path))
      .property('i', { type: Object, value: {} })
      .property('l', { type: String, value: '' })
      .methods(listeners(nth, ['eh'], path))
      .registerComponent();
  }
  return space;
}

const shownStyle = (): HTMLStyleElement => document.querySelector('#page-style') as HTMLStyleElement;
const app = (): HTMLElement => document.querySelector('#app') as HTMLElement;

export const webview = {
  /** Once, before the first page: the compiled templates of the whole build. */
  templates(compiled: Groups): void {
    groups = compiled;
  },
  open(parts: PageParts): void {
    const { nth, route, using, methods, data, style } = parts;
    const space = spaceOf(parts);
    const page = space
      .define(route)
      .usingComponents(Object.fromEntries(Object.entries(using).map(([name, path]) => [name, `/${path}`])))
      .template(templateOf(route))
      .data(() => data)
      .methods(listeners(nth, methods))
      .registerComponent();
    const root = glassEasel.Component.createWithContext('page', page.general(), backend);
    const place = document.createElement('div');
    place.append(root.getBackendElement() as unknown as HTMLElement);
    glassEasel.Element.pretendAttached(root);
    pages.set(nth, { root, place, style });
    webview.show(nth);
  },
  /** Puts a page before the others: the only one that is drawn. */
  show(nth: number): void {
    const page = pages.get(nth);
    if (!page) throw new Error(`page ${nth} is not open`);
    shown = nth;
    shownStyle().textContent = page.style;
    app().replaceChildren(page.place);
  },
  set(nth: number, change: Told): void {
    // Taro writes `cn.[0]` where glass-easel, unlike WeChat, reads only `cn[0]`.
    const paths = Object.entries(change).map(([path, value]) => [path.replace(/\.\[/g, '['), value]);
    pages.get(nth)?.root.setData(Object.fromEntries(paths) as Record<string, unknown>);
  },
  close(nth: number): void {
    const page = pages.get(nth);
    pages.delete(nth);
    if (!page) return;
    page.place.remove();
    glassEasel.Element.pretendDetached(page.root);
  },
  /** What was heard since the last time, and what glass-easel complained of. */
  drain: (): { heard: Heard[]; complaints: string[] } => ({
    heard: heard.splice(0),
    complaints: complaints.splice(0),
  }),
  /** Of the page that is shown. */
  undrawn: (): readonly string[] => undrawn((pages.get(shown)?.root.data ?? {}) as Told),
  pick(label: eyes.Words, value: string): void {
    const found = eyes.wheels(label);
    if (!(found instanceof WxPicker)) throw new Error(`no picker is labelled ${String(label)}`);
    found.picked(value);
  },
  eyes,
};

export type WebviewInside = typeof webview;

defineElements();
Object.assign(window, { webview });
