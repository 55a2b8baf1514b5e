// The view layer does what the journeys do not reach: trees deeper than Taro's templates, styles as a browser reads them.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILD } from './checks/build';
import { openPhone, type Phone } from './phone';
import { cssOf, selectorOf } from './webview/styles';
import { openJsdom } from './webview/jsdom';

let build: string;
let phone: Phone | undefined;
beforeEach(() => {
  build = mkdtempSync(join(tmpdir(), 'weapp-'));
  for (const file of ['base.wxml', 'utils.wxs', 'comp.wxml', 'comp.json'])
    copyFileSync(join(BUILD, file), join(build, file));
  writeFileSync(join(build, 'app.js'), 'App({})');
  writeFileSync(join(build, 'app.json'), JSON.stringify({ pages: ['one'] }));
  writeFileSync(join(build, 'one.json'), JSON.stringify({ usingComponents: { comp: './comp' } }));
  writeFileSync(
    join(build, 'one.wxml'),
    '<import src="./base.wxml"/><template is="taro_tmpl" data="{{root:root}}" /><view id="said" data-sid="said">{{said}}</view>',
  );
});
afterEach(async () => {
  await phone?.close();
  rmSync(build, { recursive: true });
});

/** The number that Taro gave a view with a tap, by its template. */
const pressableView = (): string => {
  const base = readFileSync(join(BUILD, 'base.wxml'), 'utf8');
  const [, nn] =
    /<template name="tmpl_0_(\d+)">\s*<view (?=[^>]*bindtap)(?=[^>]*aria-role)(?=[^>]*bindtouchmove)/.exec(
      base,
    ) ?? [];
  if (nn === undefined) throw new Error('base.wxml has no template of a view that can be tapped');
  return nn;
};

it('given a tree deeper than the templates, then the component carries on, and a tap down there is heard', async () => {
  // What is above hears it too, later: it bubbles.
  const heard =
    '{ const [page] = getCurrentPages(); page.data.said || page.setData({ said: "heard " + event.currentTarget.dataset.sid }) }';
  writeFileSync(
    join(build, 'comp.js'),
    `Component({ methods: { eh(event) { if (event.type === 'tap') ${heard} } } })`,
  );
  writeFileSync(
    join(build, 'one.js'),
    `const nn = '${pressableView()}';
    const nest = (depth) => depth === 0
      ? { sid: 'deepest', nn, p7: 'button', cn: [{ nn: '${textNode()}', v: 'down here' }] }
      : { sid: 'n' + depth, nn, cn: [nest(depth - 1)] };
    Page({ data: { root: { cn: [] }, said: '' }, eh() {}, onLoad() { this.setData({ root: { cn: [nest(25)] } }) } })`,
  );
  phone = await openPhone({ build, openWindow: openJsdom, callFunction: () => Promise.resolve() });
  await phone.open('one');
  await phone.press('down here');
  await phone.sees('heard deepest');
  expect(await phone.faults()).toEqual([]);
});

/** The number that Taro gave words. */
function textNode(): string {
  const base = readFileSync(join(BUILD, 'base.wxml'), 'utf8');
  const [, nn] = /<template name="tmpl_\d+_(\d+)">\s*<block>\{\{i\.v\}\}<\/block>/.exec(base) ?? [];
  if (nn === undefined) throw new Error('base.wxml has no template of words');
  return nn;
}

it.each([
  ['page', 'body'],
  ['view.card > text:first-child', 'wx-view.card > wx-text:first-child'],
  ['.view, #text', '.view, #text'],
  ['.a:not(button)', '.a:not(wx-button)'],
])('given the selector %s, then it is %s in the document', (selector, expected) =>
  expect(selectorOf(selector)).toBe(expected),
);

it('given an imported sheet and rpx, then both are there as a browser reads them; given none, then its name is said', () => {
  writeFileSync(join(build, 'app.wxss'), '@import "./far.wxss"; view { width: 375rpx }');
  expect(() => cssOf(build, 'app.wxss')).toThrow(/app\.wxss imports far\.wxss, which is not there/);
  writeFileSync(join(build, 'far.wxss'), '.far { margin: 0 }');
  expect(cssOf(build, 'app.wxss')).toBe('.far { margin: 0 } wx-view { width: calc(100vw / 750 * 375) }');
});
