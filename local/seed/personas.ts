// The made-up residents one can be on this machine, and what the database knows of them; who works there is staff.ts's.
// Choosing one is local/serve's; the product knows only the OPENID it is called with.
import type { Person, Profile } from '#domain/person';
import { cardIdOf, personIdOf, selfCardIdOf } from '../../cloudfunctions/usecases/identity';
import { communities } from './district';

export interface Persona {
  /** The OPENID that WeChat would put into the context. */
  readonly openid: string;
  readonly name: string;
  readonly about: string;
  /** Where they live; a newcomer has not said yet. */
  readonly communityId?: string;
  /** Uses the elder version. */
  readonly elder?: boolean;
}

/** China Mobile's own service number: it rings at nobody's home. */
const PHONE = '13800138000';

const HOME = communities[0]?._id;

export const personas: readonly Persona[] = [
  { openid: 'resident-zhang', name: '张敏', about: '居民，41岁，常来社区办事', communityId: HOME },
  { openid: 'elder-wang', name: '王秀英', about: '老人，78岁，用大字版', communityId: HOME, elder: true },
  { openid: 'relative-li', name: '李明', about: '在外地工作，替母亲杨桂芬预约', communityId: HOME },
  { openid: 'newcomer-chen', name: '陈晓', about: '第一次打开，还没有填过信息' },
];

const self = (openid: string, name: string): Person => ({
  _id: selfCardIdOf(openid),
  personId: personIdOf(name, PHONE),
  keeper: openid,
  relation: 'self',
  name,
  phone: PHONE,
});

const MOTHER = personIdOf('杨桂芬', PHONE);

export const people: readonly Person[] = [
  self('resident-zhang', '张敏'),
  self('elder-wang', '王秀英'),
  self('relative-li', '李明'),
  {
    _id: cardIdOf('relative-li', MOTHER),
    personId: MOTHER,
    keeper: 'relative-li',
    relation: 'parent',
    name: '杨桂芬',
    phone: PHONE,
    consentAt: Date.UTC(2026, 0, 5),
  },
];

/** What a desk has verified of them. */
export const profiles: readonly Profile[] = [
  {
    _id: personIdOf('王秀英', PHONE),
    born: '1948-03-05',
    groups: [],
    ...(HOME ? { communityId: HOME } : {}),
  },
  {
    _id: MOTHER,
    born: '1944-10-12',
    groups: ['独居'],
    ...(HOME ? { communityId: HOME } : {}),
    assessment: { grade: '轻度', by: '李评估员', at: Date.UTC(2026, 2, 1), consentAt: Date.UTC(2026, 2, 1) },
  },
];
