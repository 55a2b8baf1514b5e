// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '人员和邀请',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
