import type { RollRow } from '#contract/desk-events';
import { rowOf } from './coded';

const row = (id: string, code: string, status: RollRow['status']): RollRow => ({
  ...{ id, code, status, who: id, tail: '' },
});

describe('whom six digits mean at a door', () => {
  const rows = [
    row('came', '385201', 'arrived'),
    row('coming', '385201', 'confirmed'),
    row('line', '2', 'waiting'),
  ];

  it('given two who share them, then the one who may still come', () =>
    expect(rowOf(rows, '385201')?.id).toBe('coming'));

  it('given all have come, then one who has', () =>
    expect(rowOf(rows.slice(0, 1), '385201')?.id).toBe('came'));

  it('given digits that are not on the list, then nobody', () =>
    expect(rowOf(rows, '111111')).toBeUndefined());
});
