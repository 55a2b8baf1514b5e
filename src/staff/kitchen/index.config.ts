// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '要做多少',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
