// Words of the list of one's bookings.
export const bookings = {
  title: '我的预约',
  upcoming: '要去办的',
  past: '以前的',
  none: '您还没有约过。',
  noneUpcoming: '现在没有要去办的事。',
  noneStep: '去看看能约什么',
  showPast: (n: number) => `看以前的（${n}）`,
  again: '和上次一样，再约一次',
  againOf: (title: string) => `${title}，和上次一样，再约一次`,
  hidePast: '收起以前的',
};
