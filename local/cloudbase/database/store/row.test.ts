import fc from 'fast-check';
import type { Document } from '../bson/value';
import { anyDocument } from '../testing/arbitrary';
import { Row, WarmRows } from './row';

describe('a stored document', () => {
  test('is the same whether it was kept parsed or as text', () => {
    fc.assert(
      fc.property(fc.array(anyDocument, { minLength: 3, maxLength: 8 }), (documents) => {
        const warm = new WarmRows(2);
        const rows = documents.map((document, at) => new Row(at, `${at}`, document, 0, warm));
        expect(rows.map((row) => row.document)).toEqual(documents);
        expect(rows.map((row) => row.document)).toEqual(documents);
      }),
    );
  });

  test('replaced while only its text is kept, it is the new one', () => {
    const warm = new WarmRows(1);
    const row = new Row(1, '1', { n: 1 }, 1, warm);
    new Row(2, '2', { n: 9 }, 1, warm);
    const after: Document = { n: 2 };
    row.replace(after, 2);
    expect(row.document).toBe(after);
    expect([row.text, row.commit]).toEqual(['{"n":2}', 2]);
  });
});
