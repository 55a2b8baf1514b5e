// The view layer in jsdom: templates, wxs, data and events, no layout. Fast; a finger always meets what it is put on.
import vm from 'node:vm';
import { JSDOM } from 'jsdom';
import { literal, noField, nothingToPress, type Document, type Window } from './window';

const EMPTY = '<!doctype html><title></title><style id="page-style"></style><body><div id="app"></div>';

const scripts = new Map<string, vm.Script>();

function scriptOf(source: string): vm.Script {
  const known = scripts.get(source) ?? new vm.Script(source);
  scripts.set(source, known);
  return known;
}

/** A touch that goes down and up again where it was. */
const TOUCH = `(one, type) => {
  const event = new Event(type, { bubbles: true, cancelable: true, composed: true });
  event.changedTouches = [{ identifier: 1, clientX: 0, clientY: 0, target: one }];
  one.dispatchEvent(event);
}`;

export function openJsdom({ scripts: sources }: Document): Promise<Window> {
  const dom = new JSDOM(EMPTY, { runScripts: 'outside-only' });
  const context = dom.getInternalVMContext();
  const run = (script: string): unknown => vm.runInContext(script, context);
  for (const source of sources) scriptOf(source).runInContext(context);
  const act = async (script: string, otherwise: Error): Promise<void> => {
    if (run(script) === false) throw otherwise;
    return Promise.resolve();
  };
  return Promise.resolve({
    run: (script) => {
      const value: unknown = run(script);
      return Promise.resolve(value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
    },
    tap: (words) =>
      act(
        `{ const one = webview.eyes.pressable(${literal(words)}), touch = ${TOUCH};
          one ? (['touchstart', 'touchend'].forEach((type) => touch(one, type)), true) : false }`,
        nothingToPress(words),
      ),
    type: (label, text) =>
      act(
        `{ const one = webview.eyes.field(${literal(label)});
          one ? ((one.value = ${literal(text)}), one.dispatchEvent(new Event('input'))) : false }`,
        noField(label),
      ),
    close: () => Promise.resolve(dom.window.close()),
  });
}
