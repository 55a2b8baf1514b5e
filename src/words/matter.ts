// Words of a counter matter and its one-time notice (一次性告知).
import type { Material } from '#domain/service';

const forms: { readonly [F in Material['form']]: (copies: number) => string } = {
  original: () => '带原件',
  copy: (copies) => `带复印件 ${copies} 份`,
  'original-and-copy': (copies) => `带原件，再带复印件 ${copies} 份`,
};

export const matter = {
  title: '办事须知',
  where: '在哪儿办',
  when: '什么时候办',
  limit: '多久办好',
  fee: '收费',
  onTheSpot: '当场办好',
  workingDays: (n: number) => `${n} 个工作日以内`,
  free: '不收费',
  materials: '要带的材料',
  materialsHint: '备好一样，点一下打个勾。下次打开还在。',
  noMaterials: '不用带材料，人来就行。',
  ready: (done: number, all: number) =>
    done === all ? `${all} 样都备好了` : `备好 ${done} 样，一共 ${all} 样`,
  material: ({ form, copies }: Material) => forms[form](copies),
  from: (place: string) => `在哪儿拿：${place}`,
  conditions: '谁可以办',
  steps: '怎么办',
  basis: '办理依据',
  refusals: '哪些情况办不了',
  source: (text: string) => `材料参考来源：${text}`,
  phone: '咨询电话',
  book: '选时间预约',
  pausedNote: '这件事暂时停止预约。急着办的话，请打电话问社区。',
  closedDay: '不办理',
};
