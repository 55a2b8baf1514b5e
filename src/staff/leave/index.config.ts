// How WeChat frames this page; what is on it is index.tsx's.
export default definePageConfig({ navigationBarTitleText: '退出这里的工作', enablePageMeta: true });
