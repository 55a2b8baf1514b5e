// One's own data as text that anybody can read: headings with lines beneath, the same on the page and in the file.
// What is kept is contract/privacy.ts's; ids that mean nothing to a reader are left out.
import type { KeptBooking, KeptPerson, KeptStanding, OwnDataView } from '#contract/privacy';
import { dateAt, minuteAt, type Instant } from '#domain/calendar';
import type { Contact } from '#domain/person';
import type { Choice } from '#domain/kinds/choice';
import type { Answers } from '#domain/question';
import type { StandingChoice } from '#domain/standing-choice';
import { choice as choiceWords } from './choice';
import { contacts as contactsWords } from './contacts';
import { fullDateWords, spanWords, timeWords, weekdayWords } from './dates';
import { channelWords, dietWords } from './dishes';
import { namesWords } from './names';
import { noticeStatus } from './notices';
import { pay } from './pay';
import { phoneWords } from './phones';
import { aspectWords, levelWords } from './rating';
import { relationWords } from './relations';
import { pauseWords, weekdaysWords } from './standing';
import { eventWords, movedWords, statusWords } from './statuses';

/** One thing that is kept. */
export interface KeptThing {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}

export interface KeptSection {
  readonly title: string;
  readonly things: readonly KeptThing[];
}

/** The year always with it: a file is read later. */
const momentWords = (at: Instant): string => `${fullDateWords(dateAt(at))} ${timeWords(minuteAt(at))}`;

/** A line, or nothing when there is nothing to say. */
const line = (name: string, text: string | undefined): string[] => (text ? [`${name}：${text}`] : []);

const contactWords = ({ name, relation, phone, mayPickUp }: Contact): string =>
  [relation, name, phoneWords(phone), mayPickUp ? contactsWords.mayPickUp : ''].filter(Boolean).join(' ');

const personThing = (person: KeptPerson): KeptThing => {
  const { id, relation, name, phone, born, address, consentAt, contacts = [] } = person;
  return {
    id,
    title: `${relationWords[relation]} ${name}`,
    lines: [
      ...line('电话', phone && phoneWords(phone)),
      ...line('出生日期', born && fullDateWords(born)),
      ...line('地址', address?.text),
      ...line('地图上的位置', address?.point && `${address.point.lat}，${address.point.lng}`),
      ...contacts.flatMap((contact) => line('紧急联系人', contactWords(contact))),
      ...line('您说过对方同意', consentAt === undefined ? undefined : momentWords(consentAt)),
    ],
  };
};

const answerLines = (answers: Answers | undefined): string[] =>
  Object.values(answers ?? {}).flatMap((answer) => line('回答', [answer].flat().join('、')));

const halvesLines = ({ halves, lunch, trial, transport }: Extract<Choice, { kind: 'daycare' }>): string[] => [
  ...line(choiceWords.halves, choiceWords.halvesWords(halves)),
  ...(lunch ? [choiceWords.lunch] : []),
  ...(transport ? [choiceWords.transport] : []),
  ...(trial ? [choiceWords.trial] : []),
];

function standingChoiceLines(choice: StandingChoice | undefined): string[] {
  if (!choice) return [];
  if (choice.kind === 'daycare') return line(choiceWords.halves, choiceWords.halvesWords(choice.halves));
  const titles = choice.orders.flatMap((order) => order.titles);
  const diets = choice.orders.flatMap((order) => order.diets.map((diet) => dietWords[diet]));
  return [
    ...line(choiceWords.eat, titles.join('、')),
    ...line(choiceWords.diets, [...new Set(diets)].join('、')),
    ...line(choiceWords.channel, channelWords[choice.channel]),
    ...line(choiceWords.deliverTo, choice.address?.text),
  ];
}

const standingThing = (order: KeptStanding): KeptThing => ({
  id: order.id,
  title: `${order.communityName} ${order.title}`,
  lines: [
    `${weekdaysWords(order.weekdays)} ${timeWords(order.start)}`,
    ...line('从哪天起', fullDateWords(order.from)),
    ...line('到哪天止', order.to && fullDateWords(order.to)),
    ...standingChoiceLines(order.choice),
    ...answerLines(order.answers),
    ...line('留言', order.note),
    ...order.pauses.map((pause) => pauseWords(pause, '')),
    ...line('订的时候', momentWords(order.createdAt)),
    ...line('停掉的时候', order.endedAt === undefined ? undefined : momentWords(order.endedAt)),
  ],
});

function choiceLines(choice: Choice | undefined): string[] {
  if (!choice) return [];
  if (choice.kind === 'visit') return line(choiceWords.address, choice.address.text);
  if (choice.kind === 'daycare') return halvesLines(choice);
  const diets = choice.orders.flatMap((order) => order.diets.map((diet) => dietWords[diet]));
  return [
    ...line(choiceWords.diets, [...new Set(diets)].join('、')),
    ...line(choiceWords.channel, channelWords[choice.channel]),
    ...line(choiceWords.deliverTo, choice.address?.text),
  ];
}

const personLines = ({ persons, phones }: KeptBooking): string[] =>
  persons.flatMap(({ name, dishes, price }, i) => [
    ...line('预约人', [name, phones[i] && phoneWords(phones[i])].filter(Boolean).join(' ')),
    ...line(choiceWords.eat, dishes?.map(({ title }) => title).join('、')),
    ...(price ? [pay.sum(price)] : []),
  ]);

const historyLines = ({ history }: KeptBooking): string[] =>
  history.map(({ at, action, part, name, reason, to }) => {
    const moved = to ? `，${movedWords(fullDateWords(to.date), timeWords(to.start))}` : '';
    return `${momentWords(at)} ${eventWords(action, part, name)}${moved}${reason ? `，原因：${reason}` : ''}`;
  });

function ratingLines({ rating }: KeptBooking): string[] {
  if (!rating) return [];
  const aspects = rating.aspects.map((aspect) => aspectWords[aspect]).join('、');
  return [
    ...line('您的评价', `${levelWords[rating.level]}，${momentWords(rating.at)}`),
    ...line('评的是', aspects),
    ...line('您写的', rating.text),
  ];
}

const raisedWords = { raise: '上报', answer: '答复', close: '办结', reopen: '再次上报' } as const;

const raisedLines = ({ raised = [] }: KeptBooking): string[] =>
  raised.flatMap(({ to, department, said }) =>
    said.flatMap(({ at, action, text }) =>
      line(
        `${momentWords(at)} 社区为这件事向${department || (to === 'street' ? '街道' : '部门')}${raisedWords[action]}`,
        text,
      ),
    ),
  );

const homeLines = ({ wentHome = [] }: KeptBooking): string[] =>
  wentHome.flatMap(({ taker, relation = '', allowedBy, early }) => [
    ...line('接走的人', taker && `${relation}${taker}`),
    ...line('电话里同意的人', allowedBy),
    ...line('提前回家的原因', early),
  ]);

const calledWords = { agreed: '照约好的时间', unreached: '没人接', 'other-time': '要改时间' } as const;
const cameWords = { code: '报了号码', position: '按位置', list: '社区补登' } as const;

/** What came of it; of a home visit also the call before it, how it was seen that somebody came, and who signed. */
function servedLines({ serving, called, came, signature }: KeptBooking): string[] {
  const { proxy } = serving ?? {};
  const drawn = signature ? `，留有手写签名（${signature.length} 笔）` : '';
  const far = came?.metres === undefined ? '' : `，离家 ${came.metres} 米`;
  return [
    ...line('上门前的电话', called && `${momentWords(called.at)} ${calledWords[called.said]}`),
    ...line('怎么登记到的', came && `${cameWords[came.by]}${far}`),
    ...line('办的结果', serving?.result),
    ...line('还缺', serving?.missing?.join('、')),
    ...line('接下来', serving?.next),
    ...line('代签', proxy && `${proxy.name}（${proxy.relation}）${drawn}`),
  ];
}

const bookingThing = (booking: KeptBooking): KeptThing => ({
  id: booking.id,
  title: `${fullDateWords(booking.date)} ${weekdayWords(booking.date)} ${booking.title}`,
  lines: [
    `${spanWords(booking.start, booking.end)}，${booking.communityName}，${statusWords[booking.status].name}`,
    ...line('预约号码', booking.code),
    ...personLines(booking),
    ...choiceLines(booking.choice),
    ...line('来的人', booking.workers && namesWords(booking.workers)),
    ...answerLines(booking.answers),
    ...line('留言', booking.note),
    ...historyLines(booking),
    ...servedLines(booking),
    ...booking.notices.map(({ at, kind, text }) => `${momentWords(at)} 消息：${text ?? noticeStatus[kind]}`),
    ...homeLines(booking),
    ...ratingLines(booking),
    ...raisedLines(booking),
  ],
});

const consentNames: { readonly [name: string]: string } = {
  result: '预约的结果',
  place: '有位置了',
  reminder: '到时候的提醒',
  message: '社区的话',
  work: '要处理的预约',
};

const consentThings = ({ consents }: NonNullable<OwnDataView['kept']>): KeptThing[] =>
  consents.map(({ name, left, refusedAt }) => ({
    id: name,
    title: consentNames[name] ?? name,
    lines: [
      `您同意过，还能发 ${left} 条`,
      ...line('您上次没有同意', refusedAt === undefined ? undefined : momentWords(refusedAt)),
    ],
  }));

/** Everything, as headings with lines; sections of which nothing is kept are not there. */
export function ownDataSections(
  kept: NonNullable<OwnDataView['kept']>,
  bookings: readonly KeptBooking[],
): KeptSection[] {
  const { staff } = kept;
  const desk: KeptThing[] = staff
    ? [{ id: 'staff', title: staff.name, lines: line('在哪里', staff.desks.join('、')) }]
    : [];
  return [
    { title: '您和您帮着预约的人', things: kept.people.map(personThing) },
    { title: '每周的长期预订', things: kept.standing.map(standingThing) },
    { title: '同意收的消息', things: consentThings(kept) },
    { title: '您在社区的工作', things: desk },
    { title: '预约', things: bookings.map(bookingThing) },
  ].filter(({ things }) => things.length > 0);
}

export const nothingKept = '这里没有存您的信息。';

/** The whole of it as a file's text. */
export function ownDataText(sections: readonly KeptSection[], now: Instant): string {
  const blocks = sections.flatMap(({ title, things }) => [
    `【${title}】`,
    ...things.map((thing) => [thing.title, ...thing.lines.map((one) => `  ${one}`)].join('\n')),
  ]);
  return [
    '邻里约：我的信息',
    `${momentWords(now)}导出`,
    ...(blocks.length > 0 ? blocks : [nothingKept]),
  ].join('\n\n');
}
