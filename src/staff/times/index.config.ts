// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '停办时间',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
