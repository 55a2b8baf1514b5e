// Words of the home page.
export const home = {
  title: '邻里约',
  motto: '先约好，再出门',
  greeting: (hello: string) => `${hello}！`,
  changeCommunity: '换社区',
  next: '下一个预约',
  nothingNext: '您还没有约好的事。',
  nothingNextStep: '在下面选一件要办的事，先约好，不用排队。',
  matters: '要办什么事？',
  empty: '这个社区还没有开放预约的事项。',
  emptyStep: '可以打电话问社区，或者换一个社区看看。',
  elderOn: '换成长辈版',
  elderOff: '换回标准版',
  deskOf: (name: string) => `${name}工作台`,
  callDesk: '有事打电话给社区',
};
