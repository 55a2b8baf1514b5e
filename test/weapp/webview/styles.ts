// WXSS as the browser reads it: imports joined, rpx of a screen of 750, WeChat's elements by the names they have in the document.
// What WeChat's components look like before any style of ours is wechat.css's.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import postcss from 'postcss';

/** `750rpx` is the width of every screen. */
const RPX = /(-?\d*\.?\d+)rpx\b/g;

/** An element's name in a selector: at its beginning or after what joins selectors, never a class, an id or a pseudo-class. */
const ELEMENT = /(^|[\s>+~,(])([a-z][\w-]*)/g;

const mapped = (name: string): string =>
  name === 'page' ? 'body' : ['body', 'html'].includes(name) ? name : `wx-${name}`;

export const selectorOf = (selector: string): string =>
  selector.replace(ELEMENT, (_, before: string, name: string) => `${before}${mapped(name)}`);

const insideKeyframes = (rule: postcss.Rule): boolean =>
  rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as postcss.AtRule).name);

/** One sheet with those it imports, as CSS; a sheet that is imported and not there is an error that names it. */
export function cssOf(build: string, file: string): string {
  const root = postcss.parse(readFileSync(join(build, file), 'utf8'), { from: file });
  root.walkAtRules('import', (rule) => {
    const imported = join(dirname(file), rule.params.replace(/["';]/g, ''));
    if (!existsSync(join(build, imported)))
      throw new Error(`${file} imports ${imported}, which is not there`);
    rule.replaceWith(postcss.parse(cssOf(build, imported)));
  });
  root.walkRules((rule) => {
    if (!insideKeyframes(rule)) rule.selector = selectorOf(rule.selector);
  });
  root.walkDecls((one) => {
    one.value = one.value.replace(RPX, (_, number: string) => `calc(100vw / 750 * ${number})`);
  });
  return root.toString();
}

/** The sheet of the app or of a page; one that has none has no style. */
export const sheetOf = (build: string, bare: string): string =>
  existsSync(join(build, `${bare}.wxss`)) ? cssOf(build, `${bare}.wxss`) : '';
