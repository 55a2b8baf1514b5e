// Which pages there are and in which package they travel. Residents' pages are the main package; staff load theirs when needed.
export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/community/index',
    'pages/kind/index',
    'pages/matter/index',
    'pages/canteen/index',
    'pages/times/index',
    'pages/confirm/index',
    'pages/ticket/index',
    'pages/bookings/index',
    'pages/people/index',
    'pages/me/index',
  ],
  subPackages: [
    {
      root: 'staff',
      pages: [
        'desk/index',
        'calls/index',
        'members/index',
        'join/index',
        'audit/index',
        'setup/index',
        'menu/index',
        'kitchen/index',
        'meals/index',
        'settlement/index',
      ],
    },
    {
      root: 'more',
      pages: [
        'daycare/index',
        'person/index',
        'standing/index',
        'standings/index',
        'visit/index',
        'event/index',
        'draw/index',
        'rating/index',
        'privacy/index',
        'map/index',
        'messages/index',
        'move/index',
      ],
    },
  ],
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['more'] } },
  window: {
    navigationBarTitleText: '邻里约',
    navigationBarBackgroundColor: '#173b84',
    navigationBarTextStyle: 'white',
    backgroundColor: '#faf6ee',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  // Every location interface that is called must be declared (WeChat, since 2022-07-14): platform/location.weapp.ts. The fuzzy
  // position excludes the four precise ones (getLocation, onLocationChange, startLocationUpdate…); choosing on a map may stand beside it.
  requiredPrivateInfos: ['getFuzzyLocation', 'chooseLocation'],
  permission: { 'scope.userFuzzyLocation': { desc: '用来找离您最近的社区，只在这部手机上用' } },
  // Pages that slide in are still moving when one wants to read or tap them.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
});
