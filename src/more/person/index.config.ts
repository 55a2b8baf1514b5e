// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '预约人信息',
  enablePageMeta: true,
  enablePullDownRefresh: false,
});
