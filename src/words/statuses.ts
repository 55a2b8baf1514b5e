// What the states of a booking are called, what each means for the one who waits, and the mark that goes with it.
import type { BookingAction, BookingStatus, Part } from '#domain/booking';

export interface StatusWords {
  readonly name: string;
  /** What it means, and what to do now. */
  readonly next: string;
  readonly tone: 'now' | 'good' | 'over';
  readonly icon: 'hourglass' | 'check' | 'cross';
}

export const statusWords: { readonly [S in BookingStatus]: StatusWords } = {
  pending: {
    name: '等社区确认',
    next: '位置已经给您留好了。社区确认以后，这里会变成“已确认”。',
    tone: 'now',
    icon: 'hourglass',
  },
  confirmed: {
    name: '已确认',
    next: '请按时带好材料过去，把号码念给工作人员就行。',
    tone: 'good',
    icon: 'check',
  },
  declined: {
    name: '社区没有接受',
    next: '看看下面的原因，换个时间再约，或者打电话问社区。',
    tone: 'over',
    icon: 'cross',
  },
  cancelled: { name: '已取消', next: '位置已经让出来了。需要的话随时再约。', tone: 'over', icon: 'cross' },
};

const who: { readonly [P in Part]: string } = { resident: '您', staff: '社区', clock: '系统' };

const did: { readonly [A in BookingAction]: string } = {
  place: '提交了预约',
  confirm: '确认了预约',
  decline: '没有接受预约',
  cancel: '取消了预约',
  reschedule: '改了时间',
};

/** `社区（张敏）确认了预约` */
export const eventWords = (action: BookingAction, part: Part, name?: string): string =>
  `${who[part]}${name ? `（${name}）` : ''}${did[action]}`;

/** `改到11月24日 周二 上午 9:30` */
export const movedWords = (day: string, time: string): string => `改到${day} ${time}`;
