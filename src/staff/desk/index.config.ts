// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '社区工作台',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
