// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '日间照料站',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
