// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '确认预约',
  enablePageMeta: true,
  enablePullDownRefresh: false,
});
