// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '消息',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
