import { begunLately, dropBegun, keepBegun } from './begun-for';

const MINUTE = 60_000;
const NOW = 1_795_000_000_000;
const zhou = { id: 'p1', name: '周玉兰', phone: '138****1234' };
const left = () => keepBegun({ communityId: 'c1', persons: [zhou], at: NOW });

describe('a booking that was left half done', () => {
  it('given who comes back within minutes, then it goes on for the same people; later, or elsewhere, it is nobody', () => {
    left();
    expect(begunLately('c1', NOW + 9 * MINUTE)).toEqual([zhou]);
    expect(begunLately('c1', NOW + 10 * MINUTE)).toEqual([]);
    expect(begunLately('c2', NOW)).toEqual([]);
  });

  it('given that it was booked or given up, then it is nobody', () => {
    left();
    dropBegun();
    expect(begunLately('c1', NOW)).toEqual([]);
  });
});
