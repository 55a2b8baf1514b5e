// Between the logic and the view: carries what pages tell into the window, in order, and brings back what was heard there.
// Which window that is, is jsdom.ts's and chromium.ts's; what is drawn is entry.ts's.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Watcher } from '../pages';
import type { PageParts } from './entry';
import type { Heard } from './events';
import { sheetOf } from './styles';
import { templatesOf, viewLayer } from './bundle';
import { literal, type Document, type Window } from './window';

const documents = new Map<string, Document>();

/** What is put into a window before the first page. Throws with the file when the build's templates or styles are broken. */
export function documentOf(build: string): Document {
  const known = documents.get(build);
  if (known) return known;
  const made = {
    scripts: [viewLayer(), `webview.templates(${templatesOf(build)})`],
    style: `${readFileSync(join(__dirname, 'wechat.css'), 'utf8')}\n${sheetOf(build, 'app')}`,
  };
  documents.set(build, made);
  return made;
}

export interface Webview {
  readonly watcher: Watcher;
  /** Resolves once all that was told is drawn. */
  drawn(): Promise<void>;
  isDrawing(): boolean;
  /** What was heard since the last time. */
  heard(): Promise<readonly Heard[]>;
}

interface Step {
  readonly script: string;
  readonly done?: () => void;
}

/** The components of a page by the name it uses, under their path in the build. */
function usingOf(build: string, route: string): Record<string, string> {
  const { usingComponents = {} } = JSON.parse(readFileSync(join(build, `${route}.json`), 'utf8')) as {
    usingComponents?: Record<string, string>;
  };
  return Object.fromEntries(
    Object.entries(usingComponents).map(([name, path]) => [name, join(dirname(route), path)]),
  );
}

export function webviewOf(build: string, window: Window, failed: (error: Error) => void): Webview {
  const steps: Step[] = [];
  let drawing = Promise.resolve();
  let busy = false;

  async function draw(): Promise<void> {
    busy = true;
    while (steps.length > 0) {
      const now = steps.splice(0);
      try {
        await window.run(now.map(({ script }) => script).join(';'));
      } catch (error) {
        failed(error as Error);
      }
      for (const { done } of now) done?.();
    }
    busy = false;
  }
  function post(script: string, done?: () => void): void {
    steps.push({ script, done });
    if (!busy) drawing = draw();
  }
  return {
    watcher: {
      opened(nth, route, methods, data) {
        const parts = {
          nth,
          route,
          methods,
          data,
          using: usingOf(build, route),
          style: sheetOf(build, route),
        };
        post(`webview.open(${literal(parts satisfies Omit<PageParts, 'data'> & { data: object })})`);
      },
      told: (nth, text, done) => post(`webview.set(${nth}, ${text})`, done),
      shown: (nth) => post(`webview.show(${nth})`),
      closed: (nth) => post(`webview.close(${nth})`),
    },
    drawn: () => drawing,
    isDrawing: () => busy,
    async heard() {
      const { heard, complaints } = (await window.run('webview.drain()')) as {
        heard: readonly Heard[];
        complaints: readonly string[];
      };
      for (const complaint of complaints) failed(new Error(`glass-easel: ${complaint}`));
      return heard;
    },
  };
}
