// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '事项设置',
  enablePageMeta: true,
  enablePullDownRefresh: true,
});
