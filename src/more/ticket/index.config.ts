// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '我的号单',
  enablePageMeta: true,
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});
