// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '评价',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
