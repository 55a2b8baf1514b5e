// Words of the message that tells staff what waits for them; each fits WeChat's twenty characters.
// When it is sent is the clock's (usecases/clock/digest.ts).
import type { Values } from '#domain/template-fields';

export interface WaitingWork {
  readonly communityNames: readonly string[];
  readonly pending: number;
  readonly soon: number;
  readonly overdue: number;
}

/** `2条预约等确认，1个电话该打了`; what cannot wait goes first. */
function tipOf({ pending, soon, overdue }: WaitingWork): string {
  const parts = [
    ...(soon > 0 ? [`${soon}条马上到时间`] : []),
    ...(pending > 0 ? [`${pending}条等确认`] : []),
    ...(overdue > 0 ? [`${overdue}个电话该打了`] : []),
  ];
  return parts.join('，');
}

/** What the message says. */
export function workValues(work: WaitingWork): Values {
  const { communityNames, pending, soon, overdue } = work;
  const [first = '', ...others] = communityNames;
  return {
    title: { form: 'text', text: '有居民在等您处理' },
    community: { form: 'text', text: others.length > 0 ? `${first}等${communityNames.length}个社区` : first },
    status: { form: 'phrase', text: '待处理' },
    count: { form: 'count', count: pending + soon + overdue },
    tip: { form: 'text', text: tipOf(work) },
  };
}
