// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '我的信息和隐私',
  enablePageMeta: true,
});
