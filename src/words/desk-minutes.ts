// Words for writing the minutes of a council's meeting at a desk. What residents read of them is occasions.ts's.

export const minutes = {
  title: '会议纪要',
  later: '会开始以后，在这里写纪要。',
  label: '纪要（公布以后，谁都可以看）',
  hint: '到会多少人，大家怎么说，定了什么，谁去办。一条写一行。',
  draft: '还没有公布，写的内容先留在这部手机上。',
  save: '公布纪要',
  saveAgain: '公布改过的纪要',
  asBefore: '不改了，用公布过的',
  saved: '纪要公布了，谁都可以看。来开会的人在自己的号单里点“看这个活动”，也能看到。',
  see: '看居民看到的样子',
  needed: '请写纪要。',
  tooLong: '写得太长了，请写短一点。',
};
