// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '评估和身份',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
