import * as v from 'valibot';
import { placeInput } from './booking';
import { personInput } from './person';
import { id, line, paragraphs, phone } from './scalars';

const accepts = (schema: v.GenericSchema, value: unknown): boolean => v.safeParse(schema, value).success;

describe('no object gets through where a string belongs', () => {
  it.each([{ $ne: null }, ['a'], 1, null, undefined, 'a.b', '$where', 'a b', '', 'x'.repeat(65)])(
    'given %p, then it is no id',
    (value) => expect(accepts(id, value)).toBe(false),
  );

  it('given a field nobody asked for, then the input is refused', () => {
    const input = { requestId: 'abcdefgh', serviceId: 's', date: '2026-11-24', start: 540, personIds: ['p'] };
    expect(accepts(placeInput, input)).toBe(true);
    expect(accepts(placeInput, { ...input, openid: 'someone-else' })).toBe(false);
    expect(accepts(placeInput, { ...input, start: 540.5 })).toBe(false);
    expect(accepts(placeInput, { ...input, start: -30 })).toBe(false);
  });
});

describe('a line is what people wrote, tidied', () => {
  it('given spaces, control and direction characters, then they are gone', () =>
    expect(v.parse(line(10), '  张\u202e 敏\n\t ')).toBe('张 敏'));

  it('given emoji, then each counts as one', () => expect(v.parse(line(3), '👵👴👶')).toBe('👵👴👶'));

  it.each(['张'.repeat(21), '😀'.repeat(300), '   ', '\u200b\u2060\u200d'])(
    'given %p, then it is no name',
    (text) => expect(accepts(line(20, 1), text)).toBe(false),
  );
});

describe('paragraphs are what people wrote, one a line', () => {
  it('given blank lines, spaces and direction characters, then they are gone, and the lines stay', () =>
    expect(v.parse(paragraphs(50), ' 一、停车\r\n\n\n  二、\u202e绿化\t \n')).toBe('一、停车\n二、 绿化'));

  it.each(['张'.repeat(21), '\n \n', '一'.repeat(10) + '\n' + '二'.repeat(10)])(
    'given %j, then it is none of at most twenty characters',
    (text) => expect(accepts(paragraphs(20, 1), text)).toBe(false),
  );
});

describe('a phone is a mobile or a landline with its area code', () => {
  it.each([
    ['138 0013 8000', '13800138000'],
    ['0877-0000001', '08770000001'],
  ])('given %p, then it is %s', (text, number) => expect(v.parse(phone, text)).toBe(number));

  it.each(['12345', '23800138000', '138001380001', 'abc', '', '１３８００１３８０００'])(
    'given %p, then it is none',
    (text) => expect(accepts(phone, text)).toBe(false),
  );
});

describe('others are booked for with their consent', () => {
  const person = { name: '杨桂芬', phone: '13800138000' };
  it('given oneself, then none is needed', () =>
    expect(accepts(personInput, { ...person, relation: 'self' })).toBe(true));
  it('given a parent without it, then it is refused', () =>
    expect(accepts(personInput, { ...person, relation: 'parent' })).toBe(false));
  it('given a parent with it, then it is taken', () =>
    expect(accepts(personInput, { ...person, relation: 'parent', consent: true })).toBe(true));
});
