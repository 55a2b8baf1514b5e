// Words of the page where one moves a booking to another time.
export const move = {
  title: '改时间',
  heading: '改到这个时间，对不对？',
  before: '原来的时间',
  after: '改到',
  safe: '新的时间约上了，原来的位置才会让出来。',
  again: '要社区确认的事项，改了以后社区会再确认一次。',
  submit: '改到这个时间',
  sending: '正在改，请稍等',
  other: '再看看别的时间',
  never: '不改了，还按原来的',
};
