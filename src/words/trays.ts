// Words for several persons at one table who eat different dishes.
export const trays = {
  title: '各人吃什么？',
  apart: '各吃各的',
  alike: '还是大家吃一样的',
  change: (name: string) => `给${name}换菜`,
  done: (name: string) => `${name}的菜点好了`,
  gone: (name: string, title?: string) =>
    title ? `“${title}”没有了，请给${name}换一样。` : `点的菜没有了，请给${name}换一样。`,
  takeOff: '拿掉没有的菜',
  empty: (name: string) => `还没有给${name}点菜。`,
  elsewhere: '每个人点的菜不一样，在下一页改。在这里重新点，就变成大家吃一样的。',
};
