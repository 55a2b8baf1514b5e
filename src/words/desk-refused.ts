// What a desk is told when somebody cannot be booked: the resident's sentence where it fits, else in the desk's own voice, for a desk
// cannot be told to call the community; and the next step that staff can take.
import { dateAt, type Instant } from '#domain/calendar';
import type { Refusal } from '#domain/refusal';
import { dayWords } from './dates';
import { refusalWords, type NextStep } from './refusals';
import { unmetWords } from './unmet';

export type DeskStep =
  | 'other-time'
  | 'wait'
  | 'see-booking'
  | 'their-bookings'
  | 'choose-again'
  | 'other-people'
  | 'other-service'
  | 'birthday'
  | 'trial'
  | 'profile'
  | 'refresh';

export interface DeskRefused {
  readonly say: string;
  /** The likeliest first. */
  readonly steps: readonly DeskStep[];
}

/** Where a resident's step leads at a desk; those that do not are not offered. */
const asStaff: { readonly [S in NextStep]?: DeskStep } = {
  'other-time': 'other-time',
  'see-booking': 'see-booking',
  'my-bookings': 'their-bookings',
  people: 'other-people',
  home: 'other-service',
  refresh: 'refresh',
  'choose-again': 'choose-again',
  trial: 'trial',
  wait: 'wait',
};

function inOwnVoice(refusal: Refusal, now: Instant): DeskRefused | undefined {
  switch (refusal.code) {
    case 'NOT_ELIGIBLE': {
      const { name, unmet } = refusal.detail;
      const needs = unmet.map(({ need }) => need);
      const steps: DeskStep[] = [
        ...(needs.includes('age-unknown') ? (['birthday'] as const) : []),
        ...(needs.every((need) => need === 'grade') ? (['trial'] as const) : []),
        ...(needs.some((need) => need === 'grade' || need === 'group') ? (['profile'] as const) : []),
        'other-service',
      ];
      return { say: `${name}还不能约这一项：${unmetWords(unmet)}。`, steps };
    }
    case 'COOLING_OFF': {
      const { name, until } = refusal.detail;
      const when = dayWords(dateAt(until), dateAt(now));
      return {
        say: `${name}前几次约了没有来，要到${when}才能再约。有原因的，先在那个预约里记下“没来，但有原因”。`,
        steps: ['their-bookings'],
      };
    }
    case 'OUT_OF_AREA':
      return {
        say: '这个地址不在上门服务的范围里。写错了就改一改；没有写错的，请对方到社区来办，或者请家里人来。',
        steps: ['choose-again', 'other-service'],
      };
    case 'SERVICE_PAUSED':
      return { say: `“${refusal.detail.title}”现在停止预约，约不了。`, steps: ['other-service'] };
    case 'TRIAL_USED':
      return {
        say: `${refusal.detail.name}的体验日已经用过了。做过评估的，可以改成平常的约法。`,
        steps: ['choose-again', 'other-service'],
      };
    case 'ALREADY_BOOKED': {
      const { name, waiting, bookingId } = refusal.detail;
      const say = waiting ? '已经在排这个时间的队了' : '这个时间已经约好了';
      return {
        say: `${name || '其中一位'}${say}，不用再约。`,
        steps: bookingId ? ['see-booking', 'other-time'] : ['their-bookings', 'other-time'],
      };
    }
    case 'LINE_FULL':
      return { say: '这个时间约满了，排队的也满了。换个时间看看。', steps: ['other-time'] };
    default:
      return undefined;
  }
}

/** The sentence for a refusal and the steps that staff may take. */
export function deskRefusedWords(refusal: Refusal, now: Instant): DeskRefused {
  const own = inOwnVoice(refusal, now);
  if (own) return own;
  const { say, next, or } = refusalWords(refusal, now);
  const steps = [next, or?.next].flatMap((step) => (step && asStaff[step] ? [asStaff[step]] : []));
  return { say, steps };
}

export const deskStepWords: { readonly [S in DeskStep]: string } = {
  'other-time': '换个时间',
  wait: '替他排队',
  'see-booking': '看已经约好的',
  'their-bookings': '看他的预约',
  'choose-again': '回去改一改',
  'other-people': '重新选人',
  'other-service': '换一件事',
  birthday: '填上出生日期',
  trial: '当体验日约',
  profile: '登记评估、补贴身份',
  refresh: '再试一次',
};
