// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '取餐名单',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
