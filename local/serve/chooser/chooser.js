// Lets one choose who one is, and shows that person's phone; up to two side by side, to watch both ends of a booking.
import { element } from './element.js';
import { badge, listen, strip } from './received.js';

const MOST_PHONES = 2;
const MOST_CLERKS = 6;
const phones = document.querySelector('#phones');
const shown = [];

function choice(person, about) {
  const button = element(
    'button',
    { type: 'button', onclick: () => show(person) },
    element('strong', { textContent: person.name }),
    element('span', { textContent: about }),
    badge(person.openid),
  );
  return element('li', {}, button);
}

function show(person) {
  const path = `as/${encodeURIComponent(person.openid)}/${person.start ?? ''}`;
  if (matchMedia('(max-width: 800px)').matches) {
    location.href = path;
    return;
  }
  const already = shown.findIndex((one) => one.openid === person.openid);
  if (already >= 0) shown.splice(already, 1);
  shown.unshift({ ...person, path });
  shown.length = Math.min(shown.length, MOST_PHONES);
  draw();
}

function phone(person) {
  const close = () => {
    shown.splice(shown.indexOf(person), 1);
    draw();
  };
  const caption = element(
    'figcaption',
    {},
    element('strong', { textContent: person.name }),
    element('a', { href: person.path, target: '_blank', textContent: '单独打开' }),
    element('button', {
      type: 'button',
      ariaLabel: `关闭${person.name}的手机`,
      textContent: '×',
      onclick: close,
    }),
  );
  const figure = element(
    'figure',
    {},
    caption,
    strip(person.openid),
    element('iframe', { src: person.path, title: `${person.name}的手机` }),
  );
  figure.dataset.openid = person.openid;
  return figure;
}

/** Keeps the frames that stay: redrawing one would start its phone anew. */
function draw() {
  for (const figure of [...phones.children]) {
    if (!shown.some((person) => person.openid === figure.dataset.openid)) figure.remove();
  }
  for (const person of shown) {
    if (!phones.querySelector(`[data-openid="${CSS.escape(person.openid)}"]`)) phones.prepend(phone(person));
  }
  if (shown.length === 0) phones.append(element('p', { className: 'hint', textContent: HINT }));
}

/** Where a resident's phone opens: as from a printed code where they live, or as on the very first day. */
const homeOf = ({ communityId, elder }) =>
  communityId ? `#/pages/home/index?community=${communityId}${elder ? '&elder=1' : ''}` : '';

/** Where the phone of any of the staff opens: as from a message, at the own desk. */
const deskOf = (clerk) => `#/staff/desk/index?community=${clerk.communityId}`;

/** A community's clerk, and folded up below who else works there. */
function staffOf(clerk) {
  const start = deskOf(clerk);
  const one = (colleague, about) =>
    choice({ openid: colleague.openid, name: `${clerk.community} ${colleague.name}`, start }, about);
  const row = one(clerk, clerk.street);
  const others = clerk.colleagues.map((colleague) => one(colleague, colleague.job));
  row.append(
    element(
      'details',
      {},
      element('summary', { textContent: `${clerk.community}的其他工作人员` }),
      element('ul', {}, ...others),
    ),
  );
  return row;
}

const HINT = '选一位居民，再选同一社区的工作人员，两部手机会并排出现：一边预约，一边确认。';

async function start() {
  const { personas, clerks } = await (await fetch('people.json')).json();
  document
    .querySelector('#personas')
    .append(...personas.map((person) => choice({ ...person, start: homeOf(person) }, person.about)));
  const list = document.querySelector('#clerks');
  const search = document.querySelector('#search');
  const find = () => {
    const text = search.value.trim();
    const found = clerks.filter((clerk) => `${clerk.street}${clerk.community}`.includes(text));
    list.replaceChildren(...found.slice(0, MOST_CLERKS).map(staffOf));
    if (found.length === 0) list.append(element('li', { textContent: '没有找到，请换个名字试试。' }));
    if (found.length > MOST_CLERKS) {
      list.append(element('li', { textContent: `还有${found.length - MOST_CLERKS}个社区，输入名字查找。` }));
    }
  };
  search.addEventListener('input', find);
  find();
  draw();
  listen();
}

start().catch(() => {
  document
    .querySelector('#personas')
    .replaceChildren(element('li', { textContent: '没有连上，请刷新页面再试。' }));
});
