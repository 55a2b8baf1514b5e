import { instantOf } from './calendar';
import { LEAST_RATINGS, lastWeeks, mondayOf, shownRatings, type RatingCount } from './trend';

const NOW = instantOf('2026-11-25', 600);

describe('weeks', () => {
  it('given a Wednesday, then this week began on Monday, and so did those before', () => {
    expect(lastWeeks(NOW, 3)).toEqual(['2026-11-09', '2026-11-16', '2026-11-23']);
  });

  it('given the last minute of a Sunday, then it is of the week that ends; a minute later of the next', () => {
    expect(mondayOf(instantOf('2026-11-22', 1439))).toBe('2026-11-16');
    expect(mondayOf(instantOf('2026-11-23', 0))).toBe('2026-11-23');
  });
});

describe('ratings are confidential', () => {
  const count = (ratings: number, week: string): RatingCount => ({
    serviceId: 's',
    week,
    ratings,
    levels: ratings * 4,
  });

  it('given four of a week, then nothing; given five, then their mean', () => {
    const [few, enough] = [count(LEAST_RATINGS - 1, '2026-11-09'), count(LEAST_RATINGS, '2026-11-16')];
    expect(shownRatings([few, enough], NOW)).toEqual([enough]);
  });

  it('given five of the week that is not over, then nothing: the sixth could be told from them', () => {
    expect(shownRatings([count(9, '2026-11-23')], NOW)).toEqual([]);
    expect(shownRatings([count(9, '2026-11-23')], instantOf('2026-11-30', 0))).toHaveLength(1);
  });
});
