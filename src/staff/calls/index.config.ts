// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '要打的电话',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
