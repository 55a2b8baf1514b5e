// Words of the canteen's staff pages: the week's menus, the kitchen's numbers, the list of a meal.
import type { MoreReason } from '#contract/desk-book';
import type { Channel } from '#domain/subsidy-table';
import { dayWords } from './dates';
import { channelWords } from './dishes';
import { yuanWords } from './prices';

export const deskCanteen = {
  none: '这个社区还没有食堂，这里没有什么要做的。',
  toDesk: '回到工作台',
  refresh: '刷新看看有没有新的',
  portions: (n: number) => `${n} 份`,
};

export const menus = {
  title: '写菜单',
  weeks: ['这个星期', '下个星期'],
  copy: '照抄上星期的菜单',
  copyHint: (n: number) => `上星期专门写了 ${n} 餐。抄过来以后，一餐一餐还能改。`,
  copyNone: '上星期没有专门写过菜单，用的都是平日的，不用抄。',
  copied: (written: number, own: number) =>
    [
      written > 0 ? `抄好了 ${written} 餐。` : '没有可以抄的了。',
      own > 0 ? `有 ${own} 餐已经专门写过，没有动。` : '',
    ].join(''),
  keptDish: (date: string, meal: string, dish: string) =>
    `${dayWords(date, date)}${meal}：“${dish}”已经有人订了，还留着。`,
  emptyDay: '这天没有餐。',
  closedDay: (why: string) => `这天食堂不开：${why}。`,
  own: '这天专门写的',
  daily: '平日的菜单',
  over: '这一餐已经过了，不能再改。',
  closed: '这一餐停了，不能再改。',
  ordered: (n: number) => `${n} 人订了`,
  most: (n: number) => `最多 ${n} 份`,
  unlimited: '份数不限',
  noDish: '还没有写菜。',
  change: (meal: string) => `改${meal}`,
  changeOf: (date: string, meal: string) => `改${dayWords(date, date)}的${meal}`,
  dish: (nth: number) => `第 ${nth} 样`,
  dishTitle: (nth: number) => `第 ${nth} 样的菜名`,
  price: (nth: number) => `第 ${nth} 样的价钱（元）`,
  priceHint: '比如 7 或 7.5',
  most2: (nth: number) => `第 ${nth} 样最多几份（不填就不限）`,
  dietsOf: (nth: number) => `第 ${nth} 样适合`,
  dietOf: (nth: number, diet: string) => `第 ${nth} 样适合${diet}`,
  drop: (title: string) => (title ? `去掉“${title}”` : '去掉这一样'),
  stays: (n: number) => `已经有 ${n} 人订了：菜名不能改，也不能去掉。`,
  add: '加一样菜',
  save: '存好这一餐',
  leave: '先不改',
  saved: (date: string, meal: string) => `${dayWords(date, date)}的${meal}存好了，居民马上看得到。`,
  faster: '别的同事刚刚改过这一餐的菜单。请先看看现在的样子，再改。',
  look: '看现在的菜单',
  faultTitle: '请写菜名，最多 20 个字。',
  faultTwice: '这个菜名写了两次。',
  faultPrice: '请写价钱，比如 7 或 7.5，最多 1000 元。',
  faultPortions: '份数请写整数，最多 5000；不限就空着。',
  faultFew: (n: number) => `已经有 ${n} 人订了，份数不能比这少。`,
  faultNone: '至少要有一样菜。',
  faults: '还有没写对的，请看红字。',
};

export const kitchen = {
  title: '要做多少',
  day: '哪一天',
  mealOf: (meal: string, n: number) => `${meal} ${n}`,
  noMeals: '这天没有餐。换一天看看。',
  all: '份要做',
  closed: '这一餐停了。',
  dishes: '每样菜',
  diets: '口味要求',
  channels: '怎么吃',
  stations: '日间照料站的午饭（另外做）',
  stationOf: (community: string, title: string) => `${community}${title}`,
  total: '连照料站一共',
  offered: (n: number) => `还有 ${n} 人排到了、还没答应，没有算在里面。`,
  walkIns: (n: number) => `没预约、当场来的有 ${n} 份，已经算在里面。`,
  kept: '给没预约的人留着',
  free: '还能订',
  release: (n: number) => `把留着的 ${n} 份放出来给大家订`,
  releaseAsk: (n: number) => `放出来以后，没预约就来的人这一餐没有留位。真的放出 ${n} 份吗？`,
  releaseYes: '放出来',
  releaseNot: '先留着',
  released: (meal: string) => `${meal}留着的份数已经放出来，居民可以订了。`,
};

/** Why there is more to eat than was to be sold. */
export const moreWords: { readonly [R in MoreReason]: string } = {
  cooked: '多做了',
  unfetched: '有人订了没来取',
};

export const mealList = {
  title: '取餐名单',
  noMeals: '今天没有餐。',
  tabs: {
    coming: (n: number) => `还没来 ${n}`,
    came: (n: number) => `来过了 ${n}`,
    missed: (n: number) => `没来 ${n}`,
    delivery: (n: number) => `送餐 ${n}`,
  },
  empty: {
    coming: '都来过了，没有要等的人。',
    came: '还没有人来。',
    missed: '没有记下没来的人。一餐过后，系统会记下没来的，老人会排进要打的电话。',
    delivery: '这一餐没有要送的。',
  },
  find: '找名字或号码',
  findHint: '比如 张 或 385',
  notFound: '名单里没有这个名字或号码。换个说法找，或者看看别的几栏。',
  came: '来了',
  cameOf: (name: string) => `${name}来了`,
  delivered: '送到了',
  deliveredOf: (name: string) => `${name}的送到了`,
  later: '后来来了',
  laterOf: (name: string) => `${name}后来来了`,
  ticked: (name: string) => `已登记：${name}`,
  done: '已登记',
  pending: '还没确认，请让前台先确认',
  excused: '没来，有原因',
  missed: '没来',
  nameless: '没留名字的人',
  walkIn: '没预约',
  code: (code: string) => `号码 ${code}`,
  note: (text: string) => `留言：${text}`,
  way: (channel: Channel) => channelWords[channel],
  more: (n: number) => `再看后面 ${n} 个`,
  phones: '看电话（会记下您看过）',
  call: (phone: string) => `打电话 ${phone}`,
  noPhone: '没有电话',
  walkInTitle: '没预约就来吃的',
  walkInHint: '来一个人，点一下吃的那样。按菜单价记账；有补贴的请到前台报名字。',
  kept: (n: number) => `还留着 ${n} 份`,
  eat: (title: string, fen: number) => `${title} ${yuanWords(fen)}`,
  eatOf: (title: string) => `没预约，吃了${title}`,
  eaten: (title: string) => `记下了：${title} 1 份。`,
  soldOut: '给没预约的人留的份数记完了。锅里还有的话，点“再留几份”，再来记。',
  dishOut: (title: string) => `“${title}”的份数记完了。还有的话，先到“写菜单”把这样菜的份数改多，再来记。`,
  walkInNone: '这一餐没有给没预约的人留份数。锅里有的话，点“再留几份”。',
  keep: '再留几份',
  keepTitle: '再留几份？',
  keepOf: (n: number) => `${n} 份`,
  keepLabel: (n: number) => `再留 ${n} 份`,
  keepFree: (free: number) => `没订出去的还有 ${free} 份，就从里面留，居民那边会少这么多。`,
  keepBeyond: (free: number) =>
    free > 0
      ? `没订出去的只有 ${free} 份。锅里真的有，才加。为什么多出来？会记进工作记录。`
      : '份数都订出去了。锅里真的有，才加。为什么多出来？会记进工作记录。',
  keepWhy: '请选为什么多出来。',
  keepSend: (n: number) => `再留 ${n} 份`,
  keepLeave: '先不留',
  keepDone: (n: number) => `好了，现在留着 ${n} 份。`,
};
