// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '谁做过什么',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
