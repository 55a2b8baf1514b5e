// Shows what WeChat would have shown on each phone, as it arrives, and lets one allow messages where no WeChat asks.
import { element } from './element.js';

const EVERY_MS = 2000;
const received = [];

const SHANGHAI = { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const clock = (at) => new Date(at).toLocaleTimeString('zh-CN', SHANGHAI);

/** As the product's quiet hours: who watches at night should know why nothing comes. */
const isNight = () => clock(Date.now()) >= '21:30' || clock(Date.now()) < '07:30';
const NIGHT = '现在是夜里：不急的消息，早上7:30再送。';

const ofPhone = (openid) => received.filter((message) => message.openid === openid);

/** A message as a card: what it is, when it came, and its lines. A tap opens its page on that phone. */
function card({ title, at, lines, page, openid }) {
  const open = () => {
    const frame = document.querySelector(`[data-openid="${CSS.escape(openid)}"] iframe`);
    if (frame) frame.contentWindow.location.hash = `#/${page}`;
  };
  return element(
    'li',
    {},
    element(
      'button',
      { type: 'button', onclick: open },
      element('strong', { textContent: title }),
      element('time', { textContent: clock(at) }),
      ...lines.map(({ label, value }) => element('span', { textContent: `${label}：${value}` })),
    ),
  );
}

/** The strip above a phone: how many messages it has, all of them when opened, and the button that allows more. */
export function strip(openid) {
  const details = element(
    'details',
    { className: 'received' },
    element('summary', { ariaLive: 'polite' }),
    element('ol'),
  );
  details.dataset.received = openid;
  const allow = element('button', {
    type: 'button',
    textContent: '允许各收一条',
    title: '微信里，每点一次“允许”，每种消息可以收一条',
  });
  allow.onclick = async () => {
    allow.disabled = true;
    const { ok } = await fetch(`allow/${encodeURIComponent(openid)}`, { method: 'POST' });
    allow.textContent = ok ? '已允许，再允许一条' : '没有成功，再试一次';
    allow.disabled = false;
  };
  fill(details);
  return element('div', { className: 'wechat' }, details, allow);
}

function fill(details) {
  const messages = ofPhone(details.dataset.received).reverse();
  const [summary, list] = details.children;
  const count = messages.length > 0 ? `微信消息 ${messages.length} 条` : '还没有微信消息';
  summary.textContent = isNight() ? `${count}。${NIGHT}` : count;
  list.replaceChildren(...messages.map(card));
}

function show() {
  for (const details of document.querySelectorAll('[data-received]')) fill(details);
  for (const badge of document.querySelectorAll('[data-badge]')) {
    const count = ofPhone(badge.dataset.badge).length;
    badge.textContent = count > 0 ? `${count} 条微信消息` : '';
  }
}

/** Beside a person's name: how many messages have come. */
export function badge(openid) {
  const count = element('em', {});
  count.dataset.badge = openid;
  return count;
}

/** Looks again and again as long as somebody looks at the page. */
export async function listen() {
  if (!document.hidden) {
    const since = received.at(-1)?.id ?? 0;
    const answer = await fetch(`received.json?since=${since}`).catch(() => undefined);
    const more = answer?.ok ? await answer.json() : [];
    received.push(...more);
    if (more.length > 0) show();
  }
  setTimeout(listen, EVERY_MS);
}
