// Words of the audit trail: what each procedure of the staff is called when somebody has done it, and what it was about.
// That none is missing is held by cloudfunctions/api/audit.test.ts.
import { dateAt, minuteAt, type Instant, type LocalDate } from '#domain/calendar';
import type { AuditLine, AuditSubject } from '#contract/desk-audit';
import type { Undone } from '#domain/audit';
import { dayWords, nearDayWords, timeWords } from './dates';
import { moreWords } from './desk-canteen';
import { roleWords } from './roles';

export const audit = {
  title: '谁做过什么',
  hint: '工作人员每做一件事、每看一次居民的完整信息，都会记在这里，没有办成的会注明；中途断了的也记着，看不出办成没有。谁也改不了，也删不掉。',
  none: '还没有记录。',
  noneSuch: '这样找没有记录。换一天，或者换一个人看看。',
  day: '哪一天',
  dayPick: '选一天',
  dayDrop: '不限哪一天',
  who: '谁做的',
  anyone: '所有人',
  narrow: '只看某一天、某个人',
  more: '看更早的',
  loading: '正在取更早的',
  refresh: '刷新看看有没有新的',
  unknown: '做了一件事',
  names: (names: readonly string[]) => names.join('、'),
  count: (n: number) => `${n} 个预约`,
  month: (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
};

/** By procedure: what somebody did, as a sentence without its subject. */
export const actWords: { readonly [procedure: string]: string } = {
  'staff.join': '用邀请码加入了这里',
  'desk.members': '看了人员名单',
  'desk.invite': '发了一个邀请码',
  'desk.revokeInvitation': '作废了一个邀请码',
  'desk.removeMember': '取消了一个人的角色',
  'desk.leaveWork': '自己退出了',
  'desk.audit': '看了这份记录',
  'desk.visitPhones': '看了上门居民的电话',
  'desk.visitArrive': '登记到了居民家',
  'desk.visitLeave': '记下了上门的结果',
  'desk.visitSignature': '看了代签人的签名',
  'desk.visitCalled': '记下了上门前的电话',
  'desk.visitMove': '在电话里改了上门的时间',
  'desk.nobodyHome': '登记了上门时没有人在家',
  'desk.assignWorkers': '换了上门的人',
  'desk.workerAway': '记下一位同事来不了，重新派了人',
  'desk.workerBack': '记下一位同事又能来了',
  'desk.borrowWorker': '借了别的社区的人来上门',
  'desk.giveBackWorker': '把借来的人还了回去',
  'desk.lendWorker': '改了一位同事能不能借出去',
  'desk.saveService': '改了一个事项的设置',

  'desk.copyMenus': '照抄了上周的菜单',
  'desk.deliveries': '看了送餐名单和电话',
  'desk.saveDishPicture': '传了一张菜的照片',
  'desk.serveWalkIn': '记了一份没预约的餐',
  'desk.takeBackWalkIn': '撤回了一份记错的餐',

  'desk.confirm': '确认了预约',
  'desk.decline': '没有接受预约',
  'desk.decideMany': '一次办了好几个预约',
  'desk.book': '替人约了',
  'desk.reschedule': '改了预约的时间',
  'desk.accept': '替人接受了空出来的位置',
  'desk.cancel': '取消了预约',
  'desk.arrive': '登记了到场',
  'desk.miss': '登记了没有来',
  'desk.excuse': '登记了没来是有原因的',

  'desk.undo': '撤回了刚才的登记',
  'desk.callUp': '叫了号',
  'desk.finish': '记下了办的结果',
  'desk.phones': '看了一个预约的完整电话',
  'desk.findBookings': '查找了预约',
  'desk.createEvent': '建了一场活动',
  'desk.saveEvent': '改了一场活动',
  'desk.eventWalkIn': '登记了一位直接来参加活动的人',
  'desk.goHome': '登记了离开照料站',
  'desk.stillHere': '撤回了离开的登记',
  'desk.absent': '登记了请假不来',
  'desk.absenceCalled': '记下了问平安的电话',
  'desk.rides': '看了接送名单和电话',

  'desk.savePerson': '登记了一位居民',
  'desk.keepBooked': '登记了一位有预约的居民',
  'desk.findPeople': '查找了居民',
  'desk.bookedBefore': '看了一位居民以前约过什么',
  'desk.contacts': '看了紧急联系人的电话',
  'desk.profile': '看了一位居民登记的评估和身份',
  'desk.saveProfile': '核对了一位居民的信息',

  'desk.writeMenu': '写了菜单',
  'desk.saveMinutes': '写了议事的结果',
  'desk.releaseWalkIns': '把现场名额放出来了',
  'desk.keepWalkIns': '给现场多留了名额',
  'desk.closeSession': '停办了一个时间',
  'desk.setCapacity': '改了一个时间的名额',
  'desk.draw': '抽了签',
  'desk.saveClosure': '定了停办的日子',
  'desk.changeClosure': '改了停办的日子',
  'desk.dropClosure': '不停办原来定的日子了',
  'desk.reopenSession': '重新开放了一个时间',

  'desk.printSheet': '打印了一天的单子',
  'desk.printSlip': '打印了一张预约单',
  'desk.exportBookings': '导出了预约',
  'desk.exportPeople': '导出了来过的人',
  'desk.exportSettlement': '导出了食堂结算',

  'desk.raiseEscalation': '吹哨上报了一件事',
  'desk.answerEscalation': '记下了上级的答复',
  'desk.closeEscalation': '办结了一件上报的事',
  'desk.reopenEscalation': '重新上报了一件事',

  'desk.calls': '看了要打的电话',
  'desk.closeCall': '办完了一个要打的电话',
  'desk.tryLater': '打了电话，没人接',
  'desk.messageAll': '给一个时间的所有人发了消息',
  'desk.settle': '重新算了一个月的补贴',

  'desk.standing.save': '替人存了长期预订',
  'desk.standing.pause': '替人暂停了长期预订',
  'desk.standing.resume': '替人恢复了长期预订',
  'desk.standing.end': '替人停掉了长期预订',
};

/** What somebody did, or tried to do. */
export const actOf = (procedure: string): string => actWords[procedure] ?? audit.unknown;

/** Why it came to nothing, in a few words. */
const undoneWords: { readonly [U in Undone]: string } = {
  SOLD_OUT: '约满了',
  LINE_FULL: '排队的也满了',
  TOO_LATE: '来不及约了',
  TOO_EARLY: '还没有开放预约',
  CLOSED_DAY: '那天停办',
  NO_SUCH_TIME: '那个时间不办',
  SESSION_CLOSED: '那个时间停办了',
  SERVICE_PAUSED: '这个事项停约了',
  ALREADY_BOOKED: '已经约过了',
  LIMIT_REACHED: '约的次数满了',
  TRIAL_USED: '体验日用过了',
  TOO_MANY_BOOKINGS: '一天约得太多',
  TOO_MANY_CALLS: '点得太快',
  TOO_MANY_PEOPLE: '登记的人满了',
  TOO_MANY_STANDING: '长期预订满了',
  TOO_MANY_IN_ONE: '一次约的人太多',
  PERSON_UNKNOWN: '没有找到这个人',
  NOT_ELIGIBLE: '条件不合',
  COOLING_OFF: '还在暂停预约',
  OUT_OF_AREA: '地址不在服务范围',
  NOT_OFFERED: '这里没有这一项',
  CHOICE_MISSING: '没有选好',
  ANSWERS_WRONG: '问题没有答好',
  OFFER_EXPIRED: '位置已经让给后面的人',
  CAPACITY_TAKEN: '约出去的比名额多',
  NOT_YET: '还没到时间',
  CODE_SHARED: '几个预约同一个号码，要再选一下',
  DRAW_TOO_EARLY: '还没到抽签的时候',
  NOT_FOUND: '没有找到',
  LAST_MANAGER: '只剩一位管理员',
  STATE_CHANGED: '当时已经变了',
  CANCEL_TOO_LATE: '来不及取消了',
  RESCHEDULE_TOO_LATE: '来不及改时间了',
  NOT_RATEABLE: '不能评价',
  OPEN_BOOKINGS: '还有没办完的预约',
  denied: '没有这个权限',
  invalid: '填得不对',
  unsaved: '没有保存',
  busy: '当时系统忙',
  fault: '系统出错',
};

/** What came of it, behind what it was; nothing where it was done at once. A fault leaves open how far it came. */
export function cameOf({ undone, again }: Pick<AuditLine, 'undone' | 'again'>): string {
  const retried = again ? '再试一次，' : '';
  if (!undone) return again ? '（再试一次）' : '';
  const how = undone === 'fault' ? '不一定办成' : '没有办成';
  return `（${retried}${how}：${undoneWords[undone]}）`;
}

const timeOf = (date: LocalDate, start: number | undefined, today: LocalDate): string =>
  start === undefined ? dayWords(date, today) : `${dayWords(date, today)} ${timeWords(start)}`;

/** What it was about, a part a line; nothing where nothing is known. */
export function subjectWords(about: AuditSubject, now: Instant): string[] {
  const { title, date, start, names = [], month, role, why, count } = about;
  const parts = [
    title,
    date && timeOf(date, start, dateAt(now)),
    names.length > 0 ? audit.names(names) : undefined,
    month && audit.month(month),
    role && roleWords[role].name,
    why && moreWords[why],
    count === undefined ? undefined : audit.count(count),
  ];
  return parts.filter((one): one is string => Boolean(one));
}

/** `今天 11月23日 周一`, once above all of a day. */
export const auditDay = (at: Instant, now: Instant): string => nearDayWords(dateAt(at), dateAt(now));

/** `上午 9:41` */
export const auditTime = (at: Instant): string => timeWords(minuteAt(at));
