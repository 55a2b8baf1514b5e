// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '身边一刻钟',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
