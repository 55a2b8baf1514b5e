// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '上门安排',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
