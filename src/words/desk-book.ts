// Words of booking for somebody who calls or stands there, kind by kind: what is chosen, read back, and said aloud.
import type { Material } from '#domain/service';

const forms: { readonly [F in Material['form']]: (copies: number) => string } = {
  original: () => '原件',
  copy: (copies) => `复印件 ${copies} 份`,
  'original-and-copy': (copies) => `原件和复印件 ${copies} 份`,
};

export const book = {
  what: (names: string) => `替${names}约什么？`,
  also: '再加一个人，一起约',
  alsoTitle: '还有谁一起？',
  nobodyElse: '没有别人了',
  without: (name: string) => `去掉${name}`,
  again: '和上次一样',
  againOf: (title: string, dishes: readonly string[] = []) =>
    dishes.length > 0 ? `再约${title}：${dishes.join('、')}` : `再约${title}`,
  lastTime: (when: string) => `上次是${when}`,
  nextTime: (when: string) => `已经约了${when}，还可以再约一次`,
  bornIn: (year: string) => `${year} 年生`,
  none: '这里现在没有您能替人约的事项。',

  presence: '人在哪里？',
  away: '打电话来的，或者约以后的',
  here: '人就在这里，现在就要',
  keptLeft: (n: number) => `现场还有 ${n} 个`,
  keptGone: '留给现场的用完了',
  nothingNow: '现在没有空的',
  more: (when: string, n: number) => `${when}：留给现场的用完了，还有 ${n} 个没有人约。`,
  keep: (n: number) => `再留 ${n} 个给现场`,
  mealFull: (when: string) => `${when}：留给现场的用完了，别的也订满了。还有饭的，说一下是哪一种：`,
  nowFull: (when: string) => `${when}：留给现场的用完了，别的也约满了。可以替他约后面的。`,
  nowAt: (span: string) => `人就在这里：现在就办（${span}）`,

  pickMeal: '吃哪一餐、吃什么？',
  pickTask: '上门办什么事？',
  pickDay: '哪天来？',
  pickOccasion: '去哪一场？',
  readBack: '接着念给对方听',
  needDish: '请先点要吃的菜。',
  needHalf: '请选上午或者下午。',
  keepAddress: '记在登记里，下次不用再问',
  noTime: '这两周没有空的时间。',
  earliestVisit: (when: string) => `最早能上门：${when}`,
  visitTime: '换个上门时间',

  bring: '请带',
  prepare: '家里备好',
  material: ({ name, form, copies }: Material) => `${name}：${forms[form](copies)}`,
  fee: '要付多少',
  unsubsidised: (names: string) => `没有${names}的出生日期，还算不了老年补贴。`,
  walkIn: '用留给现场的位置',
  waits: (waiting: number) =>
    waiting > 0
      ? `这个时间满了，前面有 ${waiting} 个预约在等。先排队，轮到了社区再告诉他。`
      : '这个时间满了。先排队，排在第一个，轮到了社区再告诉他。',
  change: '改一改',
  inLine: '替他排队',
  waiting: '排上队了，还没有位置，请对方先不要来：',
  tellPay: (words: string) => `${words}，请对方备好零钱。`,
  arrive: '人就在这里，登记到场',
  arrived: '登记好了，人已经在这里。',
  forSame: (names: string) => `再替${names}约一件`,

  born: (name: string) => `${name}的出生日期`,
  bornSave: '记下来，再试一次',

  nowAnother: '换一件事',
};
