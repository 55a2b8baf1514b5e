// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '上门办理',
  enablePageMeta: true,
  enablePullDownRefresh: false,
});
