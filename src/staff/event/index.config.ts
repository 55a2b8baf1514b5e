// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '签到和名单',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
