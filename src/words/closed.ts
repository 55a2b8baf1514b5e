// Why a day is closed, in words.
import type { ClosedReason } from '#domain/schedule';

const reasons: { readonly [R in ClosedReason]: (name?: string) => string } = {
  closure: (name) => (name ? `社区停办，${name}` : '社区停办'),
  exception: (name) => (name ? `当天停办，${name}` : '当天停办'),
  holiday: (name) => (name ? `${name}放假` : '节假日放假'),
  weekly: () => '这天不开窗口',
};

export const closedWords = (reason: ClosedReason, name?: string): string => reasons[reason](name);
