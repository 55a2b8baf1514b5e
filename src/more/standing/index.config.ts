// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '长期预订',
  enablePageMeta: true,
  enablePullDownRefresh: false,
});
