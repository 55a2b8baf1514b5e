// What glass-easel draws into: this window's document, with WeChat's names for elements.
// Which elements do more than stand there is elements.ts's.
import * as glassEasel from 'glass-easel';

/** What glass-easel may hear of the browser itself; `input`, `scroll` and the rest are told by our elements, once. */
const OF_THE_BROWSER = /^(touch|longpress|animation|transition)/;

/** What a DOM attribute cannot hold is written as JSON (markers of a map). */
const asText = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

/** `view` becomes `wx-view`: `input` alone would be the browser's own. */
function create(tag: string): HTMLElement {
  const element = document.createElement(tag.startsWith('wx-') ? tag : `wx-${tag}`);
  const set = element.setAttribute.bind(element);
  element.setAttribute = (name, value: unknown) => {
    if (value === undefined || value === null) return element.removeAttribute(name);
    set(name, asText(value));
    // In WeChat too, aria-role ends as the role that screen readers know.
    if (name === 'aria-role' && value !== '') set('role', asText(value));
  };
  return element;
}

export function openBackend(): glassEasel.CurrentWindowBackendContext {
  const backend = new glassEasel.CurrentWindowBackendContext();
  const listen = backend.setListenerStats.bind(backend);
  const made = {
    createElement: create,
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  };
  Object.assign(backend, {
    document: made,
    setListenerStats: (...args: Parameters<typeof listen>) => {
      if (OF_THE_BROWSER.test(args[1])) listen(...args);
    },
  });
  // What the browser tells is dispatched as WeChat's event; `catch…` keeps the browser from doing more.
  backend.onEvent((target, type, detail: unknown, options) => {
    const event = new glassEasel.Event(type, detail, options);
    glassEasel.Event.dispatchEvent(target, event);
    return event.getEventBubbleStatus();
  });
  return backend;
}
