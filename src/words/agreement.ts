// Words of the sheet that asks before WeChat gives something of one's own to the product: what, what for, and how one does without.

export interface Wanted {
  /** What is used. */
  readonly what: string;
  readonly whatFor: string;
  readonly without: string;
}

export const agreement = {
  title: '先问您一声',
  agree: '同意',
  refuse: '不同意，照样用',
  contract: '看《隐私保护指引》',
};

/** By WeChat's name of the interface. */
const wanted: { readonly [about: string]: Wanted } = {
  chooseLocation: {
    what: '要用您在地图上选的位置。',
    whatFor: '只用来上门办事、送餐时找到您家，别的都不用。',
    without: '不同意也能约：地址自己写上就行。',
  },
  getFuzzyLocation: {
    what: '要用您大概在哪儿。',
    whatFor: '只用来找离您近的社区，不会存下来。',
    without: '不同意也行：按街道、按名字也能找到社区。',
  },
  addPhoneCalendar: {
    what: '要往您手机的日历里记一条。',
    whatFor: '到时候手机会提醒您。日历里别的，我们看不到。',
    without: '不同意也行：时间在号单上，随时能看。',
  },
  setClipboardData: {
    what: '要把文字复制到您的手机里。',
    whatFor: '好让您贴给别人看。您手机里复制过的，我们不看。',
    without: '不同意也行：照着屏幕上的念就行。',
  },
};

const other: Wanted = {
  what: '要用到您手机里的一项信息。',
  whatFor: '只用来办您正在办的这件事。',
  without: '不同意也能照常预约。',
};

/** What WeChat holds back, in words. */
export const wantedWords = (about: string): Wanted => wanted[about] ?? other;
