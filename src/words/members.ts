// Words of the pages about who works in a community: its members, invitations to them, and joining by a code.
import { dateAt, minuteAt, type Instant } from '#domain/calendar';
import { dayWords, nearWords, timeWords } from './dates';

/** `明天下午 3:20`, further away with its day. */
function untilWords(at: Instant, now: Instant): string {
  const near = nearWords(dateAt(at), dateAt(now)) || dayWords(dateAt(at), dateAt(now));
  return `${near} ${timeWords(minuteAt(at))}`;
}

export const members = {
  title: '人员和邀请',
  here: '在这里工作的人',
  self: '您自己',
  remove: '取消权限',
  removeSelf: '我要退出',
  removeAsk: (name: string, roles: readonly string[]) =>
    `${name}${roles.length === 1 ? `不再做${roles[0] ?? ''}了吗？` : '不再做哪一项？'}取消以后马上生效，手机上正开着的页面也用不了了。`,
  removeSelfAsk: '您要退出哪一项？退出以后马上生效，要重新有人邀请才能回来。',
  takeRole: (role: string) => `取消${role}权限`,
  takeAll: '取消全部权限',
  keep: '先不动',
  removed: (name: string) => `已经取消了，${name}现在起就不能再办了。`,
  unlisted: '居民约了上门，还不会派到这个人：还没有加到“上门的人”里。',
  list: '去加上',
  stillGoes: (name: string, n: number, day: string) =>
    `${name}还有 ${n} 家要去，最早是${day}。取消以后不会自动换人，请先去换人。`,
  stillGoesAfter: (n: number) => `还有 ${n} 家要换别人去。`,
  toVisits: '去看这几家，换人去',
  selfRemoved: '已经退出了。',
  invite: '邀请新的人',
  inviteHint: '选一个角色，生成一个邀请码，告诉对方。一个码只能用一次，48 小时内有效。',
  make: '生成邀请码',
  makeAnother: '再邀请一位',
  codeOf: (role: string) => `“${role}”的邀请码`,
  once: (at: Instant, now: Instant) =>
    `只显示这一次，请现在就告诉对方。${untilWords(at, now)}以前有效，对方在“我的”里点“我有工作邀请码”。`,
  copy: '复制，发给对方',
  copied: '复制好了，去发给对方',
  /** All that the invited person needs, to be sent as it is. */
  toSend: (code: string, role: string, at: Instant, now: Instant) =>
    `请您来做${role}：打开邻里约，点“我的”，再点“我有工作邀请码”，输入 ${spacedCode(code)}。${untilWords(at, now)}以前有效，只能用一次。`,
  notCopied: '没有复制上，请照着念。',
  open: '还没有用的邀请码',
  noneOpen: '没有。',
  openOne: (by: string, at: Instant, now: Instant) => `${by}发的，${untilWords(at, now)}以前有效`,
  revoke: '作废',
  revokeOf: (role: string) => `作废“${role}”的邀请码`,
  revoked: '已经作废，拿着它的人进不来了。',
};

export const leaving = {
  title: '退出这里的工作',
  ask: '退出以后马上生效：这里的预约、名单都看不到了，手机上开着的页面也用不了了。要回来，得请管理员重新发邀请码。您自己的预约不受影响。',
  yes: '确定退出',
  no: '先不退出',
  done: '已经退出了。谢谢您在这里做的事。',
  home: '回到首页',
};

export const joining = {
  title: '加入社区工作',
  hint: '请向社区管理员要一个 12 位的邀请码。一个码只能用一次，48 小时内有效。',
  code: '邀请码',
  codePlaceholder: '12 位数字',
  codeWrong: '邀请码是 12 位数字，请再看一看。',
  name: '您的姓名',
  namePlaceholder: '居民和同事看到的名字',
  nameWrong: '请写姓名，最多 20 个字。',
  join: '加入',
  refused: '这个邀请码进不来。请看看有没有输错；没有输错的话，请向管理员要一个新的。',
  done: (community: string, role: string) => `您已经加入${community}，是${role}了。`,
  toDesk: '去工作台',
};

/** `3852 1174 9036`: as one reads it out. */
export const spacedCode = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ');
