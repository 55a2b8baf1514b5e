// Words for whom to call for somebody, and who may fetch them.
export const contacts = {
  title: '紧急联系人（可不填）',
  why: '日间照料站用。有急事先打给第一位。请先问过他们本人。',
  nth: (n: number) => `第 ${n} 位`,
  name: (n: number) => `第 ${n} 位联系人的姓名`,
  namePlaceholder: '如：李娟',
  phone: (n: number) => `第 ${n} 位联系人的电话`,
  phonePlaceholder: '手机或座机',
  relation: (n: number) => `第 ${n} 位是什么人？`,
  relationPlaceholder: '如：女儿、邻居',
  mayPickUp: '可以来接人回家',
  add: '加一位紧急联系人',
  remove: (n: number) => `不留第 ${n} 位了`,
  ask: (name: string) => `请给${name}留一位紧急联系人。有急事，站里好找到人。不留也能约。`,
  askAny: '请给要来的人留一位紧急联系人。有急事，站里好找到人。不留也能约。',
  askStep: '留联系人',
  wrong: {
    name: '请写紧急联系人的姓名，最多 20 个字。',
    phone: '紧急联系人的电话好像不对。请写 11 位手机号，或者带区号的座机号。',
    relation: '请写是什么人，像“女儿”“邻居”，最多 10 个字。',
    twice: '同一位联系人写了两次，请改掉一个。',
  },
};
