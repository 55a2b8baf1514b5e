// Words of the page where one checks and confirms.
export const confirm = {
  title: '确认预约',
  heading: '看一看，对不对？',
  change: '换个时间',
  forWhom: '给谁约？',
  addPerson: '再加一个人',
  firstTime: '给自己约的话，请留下姓名和电话，社区好联系您。只填这一次。',
  forOthers: '不是我，帮家人约',
  note: '给社区留言（可不填）',
  notePlaceholder: '如：腿脚不方便',
  noteTooLong: (most: number) => `最多写 ${most} 个字，请写短一点。`,
  submit: '确认预约',
  sending: '正在预约，请稍等',
  staffConfirms: '提交以后，社区工作人员会确认。',
  noDraft: '还没有选时间。',
  noDraftStep: '去选时间',
};
