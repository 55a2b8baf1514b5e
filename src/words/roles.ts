// What the roles of a community's staff are called, and what each may do.
import type { Role } from '#domain/staff';

interface RoleWords {
  readonly name: string;
  readonly hint: string;
}

export const roleWords: { readonly [R in Role]: RoleWords } = {
  clerk: { name: '窗口人员', hint: '办理全部预约，包括食堂、照料站和上门' },
  visitor: { name: '上门人员', hint: '只看、只办上门的预约' },
  canteen: { name: '食堂人员', hint: '只看、只办食堂的预约' },
  daycare: { name: '照料站人员', hint: '只看、只办照料站的预约' },
  manager: { name: '管理员', hint: '什么都能办，还能管人员、管设置' },
};

/** On a page that is for some of the staff alone. */
export const only = {
  words: (role: Role) =>
    `这一页只有${role === 'manager' ? '' : `${roleWords[role].name}和`}${roleWords.manager.name}能看。`,
  toDesk: '回到工作台',
};
