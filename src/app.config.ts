// Which pages there are and in which package they travel. Residents' pages are the main package; staff load theirs when needed.
export default defineAppConfig({
  pages: ['pages/home/index'],
  window: {
    navigationBarTitleText: '邻里约',
    navigationBarBackgroundColor: '#173b84',
    navigationBarTextStyle: 'white',
    backgroundColor: '#faf6ee',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
