// Sample counter matters in the shape of one-time notices. Their materials are what single places published
// (data/service-items-samples.json): samples, never this district's policy, and marked so wherever they are shown.
import type { Material, OneTimeNotice } from '#domain/service';

export interface Matter {
  /** Part of the service's id. */
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly group: string;
  readonly notice: Omit<OneTimeNotice, 'phone' | 'sample'>;
}

const original = (name: string, from: string): Material => ({ name, form: 'original', copies: 0, from });
const both = (name: string, copies: number, from: string): Material => ({
  name,
  form: 'original-and-copy',
  copies,
  from,
});

const idCard = original('身份证', '本人');
const household = original('户口簿', '本人');
const inPerson = ['到窗口取号，出示身份证', '工作人员核对材料，一次说清还缺什么', '当场受理，领取受理单'];
const incomplete = ['材料不齐，且当场无法补齐', '不属于本社区受理范围'];
const basis = ['示例：请以所在街道公布的办事指南为准'];

export const matters: readonly Matter[] = [
  {
    slug: 'medical',
    title: '城乡居民医保参保',
    summary: '新参保、续保、信息变更',
    group: '社会保障',
    notice: {
      basis,
      conditions: ['未参加职工医保的城乡居民'],
      steps: inPerson,
      materials: [idCard, household],
      refusals: incomplete,
      feeFen: 0,
      source: '示例材料，未经核对',
    },
  },
  {
    slug: 'pension',
    title: '养老待遇资格认证',
    summary: '每年一次，也可以手机认证或上门办',
    group: '社会保障',
    notice: {
      basis,
      conditions: ['正在领取养老待遇的人员'],
      steps: ['带身份证到窗口', '工作人员现场核对本人', '当场认证完成'],
      materials: [idCard],
      refusals: ['不是本人到场，也没有亲属代办手续'],
      feeFen: 0,
      source: '社保公开页（示例）',
    },
  },
  {
    slug: 'senior-card',
    title: '老年人优待证',
    summary: '60周岁以上可以办',
    group: '为老服务',
    notice: {
      basis,
      conditions: ['年满60周岁', '外省户籍须居住满一年'],
      steps: inPerson,
      materials: [
        both('身份证', 1, '本人'),
        both('户口簿', 1, '本人'),
        original('近期照片2张', '照相馆'),
        original('居住证（外省户籍）', '居住地派出所'),
      ],
      refusals: incomplete,
      limitWorkingDays: 10,
      feeFen: 500,
      source: '云南公开页2022（示例，旧页面，费用须核对）',
    },
  },
  {
    slug: 'disability-card',
    title: '残疾人证办理',
    summary: '新办、换证、补证',
    group: '助残服务',
    notice: {
      basis,
      conditions: ['符合残疾评定标准'],
      steps: [...inPerson, '到指定医院评定', '公示后发证'],
      materials: [idCard, household, original('二寸照片4张', '照相馆')],
      refusals: [...incomplete, '评定结果不符合标准'],
      limitWorkingDays: 20,
      feeFen: 0,
      source: '裕安区残联公开页（示例）',
    },
  },
  {
    slug: 'disability-allowance',
    title: '残疾人两项补贴',
    summary: '困难生活补贴、重度护理补贴',
    group: '助残服务',
    notice: {
      basis,
      conditions: ['持有残疾人证，并符合补贴条件'],
      steps: inPerson,
      materials: [idCard, original('残疾人证', '残联'), original('银行卡', '本人')],
      refusals: incomplete,
      feeFen: 0,
      source: '示例材料，未经核对',
    },
  },
  {
    slug: 'residence',
    title: '居住登记和居住证',
    summary: '外来居住人员登记、办证',
    group: '居住出行',
    notice: {
      basis,
      conditions: ['在本社区居住的外来人员'],
      steps: inPerson,
      materials: [idCard, both('租房合同、劳动合同或就读证明之一', 1, '房东、单位或学校')],
      refusals: incomplete,
      feeFen: 0,
      source: '公安公开页（示例）',
    },
  },
  {
    slug: 'advice',
    title: '办事咨询',
    summary: '不知道该办什么，先来问一问',
    group: '综合窗口',
    notice: {
      basis,
      conditions: ['所有居民'],
      steps: ['按约定时间到窗口', '说说您的情况，工作人员告诉您办什么、带什么'],
      materials: [],
      refusals: [],
      feeFen: 0,
    },
  },
];
