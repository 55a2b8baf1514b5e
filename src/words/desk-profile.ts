// Words of what staff verified of a person: birthday, groups, month cards, and the grade that an assessor gave.
import { dateAt, type Instant } from '#domain/calendar';
import { dayWords, fullDateWords } from './dates';

export const deskProfile = {
  title: '评估和身份',
  heading: (name: string) => (name ? `${name}的评估和身份` : '评估和身份'),
  way: '登记评估、补贴身份',
  wayOf: (name: string) => `登记${name}的评估、补贴身份`,
  hint: '请看过证件或者名单再记，并告诉本人记了什么、用来做什么。约服务、算补贴都按这里的。',
  last: (name: string, at: Instant, now: Instant) =>
    `上次是${name}核对的，${dayWords(dateAt(at), dateAt(now))}。`,
  never: '还没有核对过。',
  born: '出生日期',
  bornPick: '选出生日期',
  bornDrop: '去掉核对过的出生日期',
  bornCard: (date: string) => `登记卡上写的是 ${fullDateWords(date)}，还没有看过证件。`,
  bornSame: '看过证件，就是这天',
  groups: '补贴和优先照顾的身份',
  groupsHint: '只列出本社区的服务和补贴用得到的。',
  months: '食堂月卡',
  month: (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月的月费已交`,
  grade: '能力评估',
  gradeIs: (grade: string, by: string) => `${grade}，${by}评估`,
  gradeSince: (at: Instant, now: Instant) => `${dayWords(dateAt(at), dateAt(now))}登记`,
  gradeAsk: '评估报告上写的是哪一级？照抄，不要自己估。',
  gradeAgain: '有了新的评估',
  gradeNot: '先不登记评估',
  gradeNeeded: '请选评估报告上的等级。',
  by: '谁评估的',
  byHint: '评估员的名字，或者评估机构',
  byNeeded: '请写谁评估的，20 个字以内。',
  consent: '本人或者监护人同意社区记下这个等级，只用来看能约哪些服务，随时可以要求删掉',
  consentNeeded: '请先问本人或者监护人同不同意，再点一下这里。',
  withdraw: '本人不再同意记着，删掉等级',
  withdrawn: '点“保存”以后，等级就删掉了，不留底。',
  withdrawNot: '不删了',
  save: '保存',
  nothing: '没有改动，不用保存。',
  saved: (name: string) => `${name || '这位居民'}的登记保存好了。`,
  faster: (name: string) =>
    `${name || '同事'}刚刚改过这份登记，您刚才改的没有保存。下面是现在的，请看一看再改。`,
  back: '回去接着办',
};
