import { acceptsValue } from './template-value';

describe('values of a subscribe message', () => {
  test.each([
    ['thing1', '一'.repeat(20)],
    ['number2', '3.5'],
    ['letter3', 'ABC'],
    ['symbol4', '#%'],
    ['character_string5', 'A-123/b'],
    ['time6', '15:01'],
    ['time6', '2026年10月1日 15:01'],
    ['time6', '2026年10月1日 15:01~2026年10月1日 16:00'],
    ['date7', '2026年10月1日'],
    ['date7', '2026-10-01 15:01'],
    ['amount8', '¥100.5'],
    ['amount8', '7元'],
    ['phone_number9', '+86-0766-66888866'],
    ['car_number10', '云F12345'],
    ['name11', '张三'],
    ['name11', 'A long English name'],
    ['phrase12', '已确认'],
  ])('%s takes %s', (key, value) => {
    expect(acceptsValue(key, value)).toBe(true);
  });

  test.each([
    ['thing1', '一'.repeat(21)],
    ['thing1', ' '],
    ['thing1', undefined],
    ['number2', '三'],
    ['letter3', 'A1'],
    ['symbol4', 'abc'],
    ['character_string5', '编号1'],
    ['character_string5', 'x'.repeat(33)],
    ['time6', '明天'],
    ['time6', '25:00'],
    ['date7', '15:01'],
    ['amount8', '一百'],
    ['phone_number9', '1'.repeat(18)],
    ['name11', '一'.repeat(11)],
    ['phrase12', '已经确认了吗'],
    ['phrase12', 'ok'],
    ['nonsense1', 'x'],
    ['constructor', 'x'],
  ])('%s refuses %s', (key, value) => {
    expect(acceptsValue(key, value)).toBe(false);
  });
});
