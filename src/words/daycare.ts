// Words of the day-care station's page: half-days, lunch, and the first day on trial.
import type { HalfDay } from '#domain/kinds/choice';

export const halfWords: { readonly [H in HalfDay]: string } = { am: '上午', pm: '下午' };

export const daycare = {
  title: '日间照料',
  heading: '哪天来？',
  halves: '上午还是下午？',
  left: (n: number) => (n > 0 ? `还有 ${n} 位` : '约满了'),
  line: (waiting: number) => (waiting > 0 ? `满了，${waiting} 个在排队` : '满了，可排队'),
  waits: '选的半天里有约满的，要排队等。轮到了会给您留一阵，要您自己点一下。',
  lunch: '在站里吃午饭',
  lunchLeft: (n: number) => (n > 0 ? `还有 ${n} 份` : '订完了'),
  transport: '要站里来接送',
  transportHint: '站里会先打电话，说好几点来接、送到哪里。',
  trialTitle: '第一次来？',
  trial: '先体验一天',
  trialHint: '体验日不用评估，每人一次。觉得合适，再请评估员评估，以后就能常来。',
  assessed: '要常来，得先做能力评估。没有评估过的，请先约体验日，或者打电话问。',
  closedDay: (why: string) => `这天站里不开：${why}。换一天看看。`,
  over: '这天已经过了能约的时间。换一天看看。',
  full: '这天都约满了。换一天看看，或者打电话问。',
  none: '这两周都约满了。请打电话问，或者过两天再来看看。',
  nothing: '请选上午或者下午。',
  next: '下一步',
  wait: '去排队',
  standing: '每周固定来？设一个长期预订',
  notDayCare: '这里不是日间照料站，约不了。',
};
