// A build that is broken says so by its page and its reason: before anything is drawn, or as a fault of the phone it is drawn on.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standing } from './checks/build';
import { openPhone, type Phone } from './phone';
import { openJsdom } from './webview/jsdom';

let build: string;
let phone: Phone | undefined;
beforeEach(() => {
  build = mkdtempSync(join(tmpdir(), 'weapp-'));
  const files: Record<string, string> = {
    'app.js': 'App({})',
    'app.json': JSON.stringify({ pages: ['one', 'two'], subPackages: [{ root: 'far', pages: ['three'] }] }),
    'one.wxml': '<view id="a" bindtap="eh" data-sid="a" aria-role="button">{{words}}</view>',
    'one.json': '{}',
    'one.js':
      'Page({ data: { words: "press" }, eh({ type, currentTarget }) { this.setData({ words: type + currentTarget.dataset.sid }) } })',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(build, name), text);
});
afterEach(async () => {
  await phone?.close();
  phone = undefined;
  rmSync(build, { recursive: true });
});

const page = (script: string) =>
  writeFileSync(join(build, 'one.js'), `Page({ data: { words: "press" }, ${script} })`);

async function open(url = 'one'): Promise<Phone> {
  phone = await openPhone({ build, openWindow: openJsdom, callFunction: () => Promise.resolve() });
  await phone.open(url);
  return phone;
}

it('given a whole one, then a tap comes to the page and what it tells is drawn', async () => {
  const mine = await open();
  await mine.press('press');
  await mine.sees('tapa');
  expect(await mine.faults()).toEqual([]);
});

it('given none, then it says what to run', async () => {
  expect(await standing(join(build, 'nowhere'))).toEqual([expect.stringMatching(/npm run build:weapp/)]);
});

it.each([
  ['a script that throws', 'onLoad() { throw new Error("no such dish") }', /one: onLoad threw no such dish/],
  [
    'undefined',
    'onLoad() { this.setData({ words: undefined }) }',
    /one: .*setData was given undefined at words/,
  ],
  [
    'more than 1 MB',
    'onLoad() { this.setData({ words: "x".repeat(2 ** 20) }) }',
    /one: .*setData was given \d+ bytes/,
  ],
])('given a page with %s, then the page and the reason are named', async (_, script, said) => {
  page(script);
  await expect(open()).rejects.toThrow(said);
});

it('given a template that cannot be read, then its file is named', async () => {
  writeFileSync(join(build, 'one.wxml'), '<view>{{words</view>');
  await expect(open()).rejects.toThrow(/one\.wxml/);
});

it.each([
  ['a page without a script', 'two', /two: its script threw/],
  ['a page of a sub-package that is not there', 'far/three', /far\/three: its script threw/],
])('given %s, then it is named', async (_, url, said) => {
  await expect(open(url)).rejects.toThrow(said);
});

it('given an element that no template draws, then what was told and is not drawn is named', async () => {
  cpSync(join(build, 'one.wxml'), join(build, 'two.wxml'));
  page(
    'onLoad() { this.setData({ root: { cn: [{ sid: "_A", nn: "8", cl: "card", cn: [{ v: "meal" }] }] } }) }',
  );
  const mine = await open();
  expect(await mine.faults()).toEqual(['not drawn: node 8 _A “card” meal']);
});
