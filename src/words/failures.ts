// What is said when something did not work, and it is nobody's "no": one sentence each, with what to do.
// A business "no" has its own words in refusals.ts.
import type { Failure } from '#contract/reply';

export type FailureKind = Exclude<Failure['kind'], 'refused'> | 'offline';

export const failureWords: { readonly [K in FailureKind]: string } = {
  offline: '网络不太通，没有连上。内容没有丢，等一会儿再试。',
  busy: '现在办事的人有点多，请稍等几秒再试一次。',
  fault: '是我们这边出了点问题，不怪您。请过一会儿再试，或者打电话问社区。',
  invalid: '有的内容没有填对，请看一看再提交。',
  denied: '这里只有社区工作人员能进。如果您是工作人员，请联系社区管理员。',
};
