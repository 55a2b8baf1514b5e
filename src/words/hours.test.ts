import { hoursWords, openHoursWords } from './hours';

const morning = [540, 720] as const;
const afternoon = [840, 1020] as const;

describe('days with the same hours stand together', () => {
  it('given office hours, then two lines', () => {
    const day = [morning, afternoon];
    expect(hoursWords({ 1: day, 2: day, 3: day, 4: day, 5: day })).toEqual([
      { days: '周一至周五', spans: ['上午 9:00–12:00', '下午 2:00–5:00'] },
      { days: '周六、周日', spans: ['不办理'] },
    ]);
  });

  it('given that only open days matter, then the others are not said', () => {
    expect(openHoursWords({ 3: [afternoon] })).toEqual([{ days: '周三', spans: ['下午 2:00–5:00'] }]);
    expect(openHoursWords({})).toEqual([]);
  });

  it('given a day that differs, then it stands alone', () => {
    const lines = hoursWords({ 1: [morning], 2: [morning], 3: [afternoon], 4: [morning] });
    expect(lines.map(({ days }) => days)).toEqual(['周一、周二', '周三', '周四', '周五至周日']);
  });
});
