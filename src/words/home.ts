// Words of the home page.
export const home = {
  title: '邻里约',
  motto: '先约好，再出门',
  greeting: (hello: string) => `${hello}！`,
  changeCommunity: '换社区',
  next: '下一个预约',
  nothingNext: '您还没有约好的事。',
  nothingNextStep: '在下面选一件要办的事，先约好，不用排队。',
  attention: '请您看一看',
  news: (unread: number) => `有 ${unread} 条新消息`,
  matters: '要办什么事？',
  empty: '这个社区还没有开放预约的事项。',
  emptyStep: '可以打电话问社区，或者换一个社区看看。',
  elderOn: '换成长辈版',
  elderOff: '换回标准版',
  deskOf: (name: string) => `${name}工作台`,
  callDesk: '有事打电话给社区',
  again: (title: string) => `再约一次${title}`,
  againHint: (who: string) => `和上次一样，给${who}约，只要选时间`,
};

/** Of the next lunch in the community's canteen. */
export const lunch = {
  order: (day: string) => `订${day}的午餐`,
  day: (day: string) => `${day}午餐`,
  left: (n: number, until: string) => `还能订 ${n} 份，${until}`,
  same: '和上次一样：',
  booked: (day: string) => `${day}的午餐订好了`,
  full: (day: string) => `${day}的午餐订满了。`,
  over: (day: string) => `${day}的午餐已经截止，不能再订了。`,
  closed: (day: string) => `${day}食堂不开。`,
  week: '看这几天的菜',
};
