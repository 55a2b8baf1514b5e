// Words of the page about oneself.
export const me = {
  title: '我的',
  look: '看得清楚些',
  standard: '标准版',
  standardHint: '平常大小的字',
  elder: '长辈版（关怀版）',
  elderHint: '字大一些，东西少一些',
  community: '我的社区',
  noCommunity: '还没有选社区',
  change: '换社区',
  people: '我帮谁预约',
  peopleHint: '父母、家人、邻居',
  standing: '我的长期预订',
  standingHint: '每周固定的餐和照料',
  deskOf: (name: string) => `${name}的工作台`,
};
