// Measures a page as it is drawn; each function runs inside the page and names what falls short.
// Which numbers are asked is elder-numbers.test.ts's.

/** Enlarges the type as the phone's owner would. */
export function measureAt(factor: number): void {
  document.documentElement.style.setProperty('--fs-scale', String(factor));
}

/** Whatever can be pressed or filled in and is smaller than that many px either way. */
export function smallTaps(least: number): string[] {
  return [...document.querySelectorAll<HTMLElement>('button, input, textarea, select, a, [role=button]')]
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < least - 0.5)
    .map(({ one, box }) => `${Math.round(box.width)}×${Math.round(box.height)}: ${one.textContent}`);
}

/** Words smaller than that many px, or with lines closer than 1.3. */
export function crampedWords(least: number): string[] {
  const hasWords = ({ childNodes }: Element) =>
    [...childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
  const drawn = [...document.querySelectorAll('#app *')].filter(
    (one) => one.getClientRects().length > 0 && hasWords(one),
  );
  return drawn.flatMap((one) => {
    const { fontSize, lineHeight } = getComputedStyle(one);
    const size = Number.parseFloat(fontSize);
    const leading = Number.parseFloat(lineHeight) / size;
    const wrong = size < least || !(leading >= 1.299);
    return wrong ? [`${size} px, leading ${leading}: ${one.textContent}`] : [];
  });
}

/** Sentences one under the other that are not at least 1.3 times as far apart as their lines, from line to line. */
export function closeParagraphs(): string[] {
  const own = (one: Element) =>
    [...one.childNodes].map((node) => (node.nodeType === 3 ? node.textContent : '')).join('');
  const measured = (one: Element) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    const { top, bottom } = range.getBoundingClientRect();
    const words = range.getClientRects()[0]?.height ?? 0;
    return { one, top, bottom, words, leading: Number.parseFloat(getComputedStyle(one).lineHeight) };
  };
  const sentences = [...document.querySelectorAll('#app *')]
    .filter((one) => one.getClientRects().length > 0 && /[。！？]/.test(own(one)))
    .filter((one) => getComputedStyle(one).display !== 'inline')
    .map(measured);
  return sentences.flatMap((above) => {
    const below = above.one.nextElementSibling;
    const next = sentences.find(({ one }) => one === below);
    if (!next || next.top < above.bottom - above.words / 2) return [];
    const apart = (next.top - above.bottom + next.words) / Math.min(above.leading, next.leading);
    return apart < 1.29
      ? [`${apart.toFixed(2)} lines apart: ${above.one.textContent} / ${own(next.one)}`]
      : [];
  });
}

/** Words whose contrast with the colour beneath them is below 4.5 (WCAG 2.2, 1.4.3). */
export function faintWords(): string[] {
  const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = parts(colour).map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const beneath = (one: Element): string => {
    const { backgroundColor } = getComputedStyle(one);
    const solid = (parts(backgroundColor)[3] ?? 1) === 1;
    return solid || !one.parentElement ? backgroundColor : beneath(one.parentElement);
  };
  return [...document.querySelectorAll('#app *')].flatMap((one) => {
    const words = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!words || one.getClientRects().length === 0) return [];
    const [a, b] = [light(getComputedStyle(one).color), light(beneath(one))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    return contrast < 4.5 ? [`${contrast.toFixed(2)}: ${one.textContent}`] : [];
  });
}

/** Words that stick out of the screen or of what they are on, and hints that do not fit their field. */
export function cutOff(): string[] {
  const out: string[] = [];
  const walk = document.createTreeWalker(
    document.querySelector('#app') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const words = range.getBoundingClientRect();
    const on = node.parentElement?.closest('.press, .card, .note, .mark, .page')?.getBoundingClientRect();
    if (words.width > 0 && on && (words.right > on.right + 1 || words.left < on.left - 1))
      out.push(`sticks out: ${node.textContent}`);
  }
  for (const field of document.querySelectorAll('input')) {
    const { font, paddingLeft, paddingRight } = getComputedStyle(field);
    const pen = document.createElement('canvas').getContext('2d');
    if (pen) pen.font = font;
    const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    if (room > 0 && (pen?.measureText(field.placeholder).width ?? 0) > room)
      out.push(`hint too long: ${field.placeholder}`);
  }
  if (document.documentElement.scrollWidth > window.innerWidth) out.push('scrolls sideways');
  return out;
}

/** Words that are cut by what they stand in, or given up for dots. */
export function clipped(): string[] {
  const hides = ({ overflowX, overflowY, textOverflow }: CSSStyleDeclaration) =>
    textOverflow === 'ellipsis' || [overflowX, overflowY].some((one) => one === 'hidden' || one === 'clip');
  return [...document.querySelectorAll('#app .page *')]
    .filter((one) => one.getClientRects().length > 0 && one.textContent && hides(getComputedStyle(one)))
    .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
    .map((one) => `clipped: ${one.textContent}`);
}

/** More nodes, deeper nesting or more children than WeChat's audits accept (1000, 30, 60). */
export function heavyTree(): string[] {
  const all = [...document.querySelectorAll('#app *')];
  const depthOf = (one: Element): number => (one.parentElement ? 1 + depthOf(one.parentElement) : 1);
  const deepest = Math.max(...all.map(depthOf));
  const widest = Math.max(...all.map(({ children }) => children.length));
  return all.length < 1000 && deepest < 30 && widest <= 60
    ? []
    : [`${all.length} nodes, ${deepest} deep, ${widest} children`];
}
