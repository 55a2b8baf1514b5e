// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({
  navigationBarTitleText: '代约、找人',
  enablePageMeta: true,
});
