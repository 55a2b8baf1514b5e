// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '我帮谁预约',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
