// Words about home visits: the errand, the household, those who come, and what is kept for priority households.
import type { PriorityRule } from '#domain/eligibility';
import type { Material } from '#domain/service';

const forms: { readonly [F in Material['form']]: (copies: number) => string } = {
  original: () => '备好原件',
  copy: (copies) => `备好复印件 ${copies} 份`,
  'original-and-copy': (copies) => `备好原件，再备复印件 ${copies} 份`,
};

export const visit = {
  title: '上门办理',
  errand: '要办什么事？',
  workers: (count: number) => `来 ${count} 位工作人员`,
  materials: '在家里备好这些',
  noMaterials: '不用准备材料，人在家就行。',
  material: ({ form, copies }: Material) => forms[form](copies),
  household: '到谁家去？',
  nobody: '先告诉我们到谁家去，社区好联系。',
  toMine: '到我家，先登记我自己',
  toOthers: '到家里人、邻居家',
  addHousehold: '到别人家',
  noAddress: '还没有写地址',
  keep: '记住这个地址，下次不用再写',
  /** What stands behind one line in the version for elders. */
  facts: '谁会来，怎么认人',
  who: '谁会来？',
  whoOf: (some: number, all: number) =>
    some >= all
      ? `来的就是下面${all === 1 ? '这' : '几'}位。`
      : `来的是下面 ${all} 位里的 ${some} 位，约好以后号单上写明是谁。`,
  whoNobody: '这两周上门的人都约满了。排队等到了，号单上写明是谁来。',
  whoAny: (all: number) => `来的人在下面 ${all} 位里，约好以后号单上写明是谁。`,
  howToKnow: '怎么认出真的工作人员',
  signs: [
    '来以前先打电话跟您约好。',
    '到了门口出示工作证，说得出您号单上的号码。',
    '向您要钱、问银行卡密码的，不是我们的人。',
    '拿不准就先不开门，打电话问社区。',
  ],
  first: '优先的家庭',
  steps: '怎么上门办',
  next: '选上门的时间',
  outside: '这个位置不在上门服务的范围里。选错了就重新选；没有选错，请打电话问社区怎么办。',
  wrong: {
    task: '请选一件要办的事。',
    person: '请先登记到谁家去。',
  },
};

/** `80 岁以上，或者失能、独居` */
const priorityWords = ({ fromAge, groups }: PriorityRule): string =>
  [fromAge === undefined ? '' : `${fromAge} 岁以上`, groups.join('、')].filter(Boolean).join('，或者');

const hoursWords = (minutes: number): string =>
  minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`;

/** What is kept for whom, until when, and what such a household does when a time looks full. */
export const reserveWords = ({
  workers,
  untilMinutes,
  rule,
}: {
  readonly workers: number;
  readonly untilMinutes: number;
  readonly rule: PriorityRule;
}): readonly string[] => [
  `每个时段留 ${workers} 位工作人员，给 ${priorityWords(rule)}的居民家，留到上门前 ${hoursWords(untilMinutes)}。`,
  '是这样的家庭，看到“满了，可排队”也请照样提交：留着的人还在，就先给您。',
  '年龄看预约人信息里的出生日期；其他情况要社区登记过。没有登记的，请打电话问社区。',
];
