// Words of the page on which lots are seen: what was promised, what came of it, and how anyone checks it.
export const draw = {
  title: '抽签',
  nobody: '这一场还没有人报名。有人报名以后，这里会公布封好的号码。',
  toEvent: '去看活动',
  entries: (count: number) => `${count} 个报名参加`,
  notYet: '还没有抽',
  opensAt: (moment: string) => `${moment}以后，社区来抽。`,
  drawnAt: (moment: string) => `${moment}抽好了`,
  mine: '您的签',
  mineIn: '您已经报名了，等着抽签。抽好以后，这里会写您排第几。',
  minePlace: (position: number) => `第 ${position} 个`,
  minePlaceHint: '有没有位置，看号单上写的。',
  notMine: '您没有报名这一场。',
  ticket: '看我的号单',
  why: '为什么信得过',
  reasons: [
    '开始报名的时候，系统先定好一串谁也猜不到的号码，封起来，把封条公布在这里。',
    '抽签时拆开封条，公布那串号码。换一串号码，就跟封条对不上。',
    '每个报名的次序，由那串号码和报名编号一起算出来。谁来算都一样。',
  ],
  seal: '封条',
  number: '封着的号码',
  numberLater: '抽签以后公布',
  order: (count: number) => `抽出的次序（${count} 个报名编号）`,
  own: '您的报名编号',
  more: '看封条、号码和次序',
  fewer: '收起来',
  check: '会用电脑的人这样核对',
  steps: [
    '算号码的 SHA-256，应当和封条一样。',
    '把号码、换行、报名编号连在一起，算 SHA-256；每个编号算一个。',
    '把算出的结果从小到大排，就是抽出的次序。',
  ],
  copy: '把这些都复制下来',
  copied: '复制好了，可以发给懂电脑的家里人核对。',
  notCopied: '没有复制成。可以长按文字来复制。',
};

/** Everything that a check needs, as text one can send to somebody. */
export const drawText = (
  { commitment, seed, order }: { commitment: string; seed?: string; order?: readonly string[] },
  what: string,
): string =>
  [
    what,
    `${draw.seal} ${commitment}`,
    ...(seed ? [`${draw.number} ${seed}`] : []),
    ...(order ? [draw.order(order.length), ...order] : []),
    draw.check,
    ...draw.steps.map((step, i) => `${i + 1}. ${step}`),
    `printf '%s' ${seed ?? 'SEED'} | sha256sum`,
    `printf '%s\\n%s' ${seed ?? 'SEED'} ${order?.[0] ?? 'ENTRY'} | sha256sum`,
  ].join('\n');
