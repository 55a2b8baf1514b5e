// Words of the page where one chooses one's community.
export const community = {
  title: '选社区',
  heading: '您住在哪个社区？',
  hint: '选一次就记住了，以后随时能换。',
  searchLabel: '搜社区名字',
  searchPlaceholder: '写一两个字也行',
  streetsTitle: '或者先选街道、乡',
  count: (n: number) => `${n} 个社区`,
  found: (n: number) => `找到 ${n} 个社区`,
  none: (text: string) => `没有找到带“${text}”的社区。少写一个字试试，或者从街道里找。`,
  clear: '清空，从街道里找',
  allStreets: '看全部街道、乡',
  here: '现在是这里',
};
