// What a ticket says of rating; apart from rating.ts, which travels with its page alone.
export const rateEntry = {
  rate: '评价这次办得怎么样',
  rated: '您已经评价过了，谢谢。',
};
