// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '吹哨上报',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
