// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '每月结算',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
