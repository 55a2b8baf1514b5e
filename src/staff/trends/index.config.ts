// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '这几周的情况',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
