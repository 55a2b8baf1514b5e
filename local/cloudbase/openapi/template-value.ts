// WeChat's rules for the values of a subscribe message, by the kind of keyword. The source is WeChat's
// "subscribeMessage.send" reference, table of parameter kinds; lengths count characters, a Chinese one as one.

const CHINESE = /[\u3400-\u9fff\uf900-\ufaff]/;
const characters = (value: string) => [...value].length;

const CLOCK = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`;
const DAY = String.raw`\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2})`;
const TIME = new RegExp(`^(${DAY} ?)?${CLOCK}( ?[~-] ?(${DAY} ?)?${CLOCK})?$`);
const DATE = new RegExp(`^${DAY}( ?${CLOCK})?( ?[~-] ?(${DAY} ?)?${CLOCK}| ?[~-] ?${DAY}( ?${CLOCK})?)?$`);

const RULES: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (value) => characters(value) <= 20,
  number: (value) => characters(value) <= 32 && /^-?\d+(\.\d+)?$/.test(value),
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => characters(value) <= 5 && !/[\p{L}\p{N}]/u.test(value),
  character_string: (value) => characters(value) <= 32 && !CHINESE.test(value),
  time: (value) => TIME.test(value) || DATE.test(value),
  date: (value) => DATE.test(value),
  amount: (value) => /^[¥￥$€£]?\d{1,10}(\.\d+)?(元|美元|欧元)?$/.test(value),
  phone_number: (value) => /^[\d+\-() #*]{1,17}$/.test(value),
  car_number: (value) => characters(value) <= 8,
  name: (value) => (CHINESE.test(value) ? characters(value) <= 10 : characters(value) <= 20),
  phrase: (value) => characters(value) <= 5 && [...value].every((each) => CHINESE.test(each)),
  enum: () => true,
  const: () => true,
};

/** Whether WeChat would take `value` for the keyword `key`, such as `thing1` or `time2`; empty values never. */
export function acceptsValue(key: string, value: unknown): boolean {
  const kind = /^([a-z_]+?)\d*$/.exec(key)?.[1] ?? '';
  const rule = Object.hasOwn(RULES, kind) ? RULES[kind] : undefined;
  return typeof value === 'string' && value.trim() !== '' && rule !== undefined && rule(value);
}
