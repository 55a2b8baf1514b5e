// What the ways from the desk to its other pages are called.
export const deskWays = {
  calls: '看看要打的电话',
  members: '人员和邀请',
  audit: '谁做过什么',
};
