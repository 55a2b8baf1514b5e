// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({ navigationBarTitleText: '加入社区工作', enablePageMeta: true });
