// The view layer in a browser: styles, layout and real taps besides. A finger meets what lies on top.
import type { Browser, Page } from 'playwright-core';
import { deviceIn } from '../../browser/browser';
import { literal, noField, nothingToPress, type Document, type Window } from './window';

const pageOf = (style: string): string => `<!doctype html>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title></title>
<style>${style}</style><style id="page-style"></style><body><div id="app"></div>`;

/** Longer than a page needs to stand still on a machine under load. */
const PATIENCE_MS = 10_000;

export interface BrowserWindow extends Window {
  /** The browser's own page, to measure and to paint. */
  readonly page: Page;
}

export async function openChromium(browser: Browser, { scripts, style }: Document): Promise<BrowserWindow> {
  const device = await deviceIn(browser);
  const page = await device.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setContent(pageOf(style));
  for (const content of scripts) await page.addScriptTag({ content });
  const found = async (script: string, otherwise: Error) => {
    const element = (await page.evaluateHandle<HTMLElement | undefined>(script)).asElement();
    if (!element) throw otherwise;
    return element;
  };
  return {
    page,
    run: (script) => page.evaluate(script),
    tap: async (words) => {
      const one = await found(`webview.eyes.pressable(${literal(words)})`, nothingToPress(words));
      await one.tap();
    },
    type: async (label, text) => {
      const one = await found(`webview.eyes.field(${literal(label)})`, noField(label));
      await one.tap();
      await one.fill(text);
    },
    close: () => device.close(),
  };
}
