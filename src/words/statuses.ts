// What the states of a booking are called, what each means for the one who waits, and the mark that goes with it.
import type { BookingAction, BookingStatus, Part } from '#domain/lifecycle';

export interface StatusWords {
  readonly name: string;
  /** What it means, and what to do now. */
  readonly next: string;
  readonly tone: 'now' | 'good' | 'over';
  readonly icon: 'hourglass' | 'check' | 'cross' | 'clock' | 'people' | 'note';
}

export const statusWords: { readonly [S in BookingStatus]: StatusWords } = {
  waiting: {
    name: '排队中',
    next: '还没有位置，请先不要出门。有人取消了，就按先后轮到您，这里会变。',
    tone: 'now',
    icon: 'people',
  },
  offered: {
    name: '轮到您了',
    next: '有位置了，给您留着。要的话，请点下面的“要这个位置”。',
    tone: 'now',
    icon: 'clock',
  },
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
  arrived: { name: '已经来过', next: '工作人员已经记下您来了。', tone: 'good', icon: 'check' },
  missed: {
    name: '没有来',
    next: '约好的时间没有来。有原因的话，请打电话告诉社区。',
    tone: 'over',
    icon: 'cross',
  },
  excused: {
    name: '没来，有原因',
    next: '社区已经知道您没来的原因，这次不算失约。',
    tone: 'over',
    icon: 'note',
  },
  declined: {
    name: '社区没有接受',
    next: '看看下面的原因，换个时间再约，或者打电话问社区。',
    tone: 'over',
    icon: 'cross',
  },
  cancelled: { name: '已取消', next: '这个预约已经取消了。需要的话随时再约。', tone: 'over', icon: 'cross' },
  expired: {
    name: '没有约成',
    next: '时间过了，这次没有约成。请换个时间再约，或者打电话问社区。',
    tone: 'over',
    icon: 'cross',
  },
};

const who: { readonly [P in Part]: string } = { resident: '您', staff: '社区', clock: '系统' };

const did: { readonly [A in BookingAction]: string } = {
  place: '提交了预约',
  promote: '把空出来的位置给了您',
  offer: '给您留了一个空出来的位置',
  accept: '要了这个位置',
  confirm: '确认了预约',
  decline: '没有接受预约',
  cancel: '取消了预约',
  reschedule: '改了时间',
  arrive: '记下您来了',
  undo: '更正了：您还没有来',
  miss: '记下您没有来',
  excuse: '记下您没来是有原因的',
  expire: '结束了预约，因为时间过了',
  assign: '换了上门的人',
};

/** `社区（张敏）确认了预约` */
export const eventWords = (action: BookingAction, part: Part, name?: string): string =>
  `${who[part]}${name ? `（${name}）` : ''}${did[action]}`;

/** `改到11月24日 周二 上午 9:30` */
export const movedWords = (day: string, time: string): string => `改到${day} ${time}`;
