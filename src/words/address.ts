// Words about where somebody lives.
export const address = {
  /** Whose home. */
  of: (name: string) => `${name}家的地址`,
  placeholder: '小区、楼栋、门牌号',
  wrong: '请写清楚地址，2 到 80 个字。',
  pick: '在地图上选位置',
  pickAgain: '重新在地图上选',
  picked: '已经在地图上标好位置。',
  unpick: '去掉地图上的位置',
  noMap: '地图没有打开。没关系，直接写地址就行。',
};
