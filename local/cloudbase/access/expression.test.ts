import { evaluate, Fields, Range, UNKNOWN } from './evaluate';
import { ExpressionError, parseExpression } from './expression';

const auth = { openid: 'o-alice' };
const value = (
  rule: string,
  doc: Record<string, unknown> | Fields = {},
  documents: Record<string, unknown> = {},
) =>
  evaluate(parseExpression(rule), {
    names: { auth, doc, now: 1000, request: { data: { level: 3 } } },
    get: async (collection, id) => documents[`${collection}.${id}`] ?? null,
  });

describe('security rule expressions', () => {
  test.each<[string, Record<string, unknown>, unknown]>([
    ['auth.openid == doc._openid', { _openid: 'o-alice' }, true],
    ['auth.openid === doc._openid', { _openid: 'o-bob' }, false],
    ["doc.state in ['open', 'late']", { state: 'late' }, true],
    ['doc.age >= 18 && doc.age < 65', { age: 64 }, true],
    ['!(doc.age > 18) || doc.vip', { age: 20, vip: true }, true],
    ['doc.a.b[0] == 1', { a: { b: [1] } }, true],
    ["doc.name != ''", { name: 'x' }, true],
    ['doc.missing == undefined', {}, true],
    ['request.data.level > 2 && now == 1000', {}, true],
    ['true && 1 + 2 == 3', {}, true],
  ])('%s', async (rule, doc, expected) => {
    expect(await value(rule, doc)).toBe(expected);
  });

  test('get() reads another document', async () => {
    const documents = { 'roles.o-alice': { role: 'clerk' } };
    expect(await value("get('database.roles.' + auth.openid).role == 'clerk'", {}, documents)).toBe(true);
    expect(await value("get('database.roles.o-bob').role == 'clerk'", {}, documents)).toBe(false);
  });

  test.each([
    ['doc._openid == auth.openid', {}, UNKNOWN],
    ['doc._openid != auth.openid', {}, UNKNOWN],
    ['!(doc.secret == true)', {}, UNKNOWN],
    ['doc._openid == auth.openid || doc.public == true', { public: true }, true],
    ['doc.public == false && doc.x == 1', { public: true }, false],
    ['doc.age > 18', { age: new Range({ gte: 19 }) }, true],
    ['doc.age > 18', { age: new Range({ gte: 18 }) }, UNKNOWN],
    ['doc.age > 18', { age: new Range({ lt: 30 }) }, UNKNOWN],
    ['doc.a.b == 1', { 'a.b': 1 }, true],
  ])('held against a query: %s with %j', async (rule, known, expected) => {
    expect(await value(rule, new Fields(known))).toBe(expected);
  });

  test.each(['', 'doc.', 'auth.openid =', '(true', "'open", 'a b', '[1,', 'doc..x', '1 +'])(
    'refuses %j',
    (rule) => {
      expect(() => parseExpression(rule)).toThrow(ExpressionError);
    },
  );

  test('names and functions it does not know are refused', async () => {
    await expect(value('process.exit')).rejects.toThrow(ExpressionError);
    await expect(value("require('fs')")).rejects.toThrow(ExpressionError);
    await expect(value("get('users.1')")).rejects.toThrow(ExpressionError);
  });
});
