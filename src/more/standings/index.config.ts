// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '我的长期预订',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
