// What a desk's sheets are called, on the page that prints them and on paper.
import type { SheetName } from '#domain/sheet';

export const sheetNames: { readonly [S in SheetName]: string } = {
  counter: '窗口办事单',
  visits: '上门顺序单',
  delivery: '送餐单',
  labels: '餐盒标签',
  kitchen: '厨房数量单',
  daycare: '日间照料签到表',
  event: '活动签到表',
};
