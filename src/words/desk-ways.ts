// What the ways from the desk to its other pages are called.
export const deskWays = {
  book: '代约、找人',
  calls: '看看要打的电话',
  visits: '上门：今天去哪',
  kitchen: '食堂：要做多少',
  meals: '食堂：取餐名单',
  menu: '食堂：写菜单',
  settlement: '食堂：每月结算',
  sheets: '打印单子',
  exports: '导出表格',
  trends: '这几周的情况',
  escalations: '吹哨上报',
  care: '日间照料站今天',
  events: '社区活动',
  times: '停办时间',
  members: '人员和邀请',
  setup: '改事项的设置',
  audit: '谁做过什么',
  leave: '退出这里的工作',
};

export type WayGroup = 'today' | 'papers' | 'manage';

/** In this order. */
export const groupWords: { readonly [G in WayGroup]: string } = {
  today: '今天要用的',
  papers: '单子、表格、上报',
  manage: '人员和设置',
};
