import { clockIn, countIn, fenIn, hoursIn, hoursTexts, spansIn, spansText } from './typed';

describe('hours are typed as one writes them', () => {
  it.each([
    ['9:00-12:00', [[540, 720]]],
    [
      '9-12，14:00-17:30',
      [
        [540, 720],
        [840, 1050],
      ],
    ],
    ['９：００－１２：００', [[540, 720]]],
    [
      '9:00 - 12:00 14:00 至 17:00',
      [
        [540, 720],
        [840, 1020],
      ],
    ],
    [
      '8:30到11:30；13:00~24:00',
      [
        [510, 690],
        [780, 1440],
      ],
    ],
    ['', []],
    ['  ', []],
  ])('given %j, then %j', (typed, spans) => expect(spansIn(typed)).toEqual(spans));

  it.each([
    '9',
    '9:00',
    '12:00-9:00',
    '9:00-9:00',
    '9:60-10:00',
    '9:00-25:00',
    '9:00-12:00，11:00-13:00',
    '14-17 9-12',
    '早上',
  ])('given %j, then it cannot be read', (typed) => expect(spansIn(typed)).toBeUndefined());

  it('given a week, then what is shown can be saved as it is, and a day that cannot be read spoils it', () => {
    const hours = {
      1: [[540, 720]],
      5: [
        [540, 720],
        [840, 1020],
      ],
    } as const;
    expect(hoursIn(hoursTexts(hours))).toEqual(hours);
    expect(hoursIn(['9:00-12:00', '?'])).toBeUndefined();
    expect(spansText(hours[5])).toBe('9:00-12:00，14:00-17:00');
  });
});

describe('numbers lie within their bounds', () => {
  it.each([
    ['8', 'mostPersons', 8],
    ['９', 'mostPersons', undefined],
    ['0', 'mostPersons', undefined],
    ['0', 'walkIn', 0],
    ['1.5', 'seats', undefined],
    ['-1', 'walkIn', undefined],
    ['', 'seats', undefined],
  ] as const)('given %j for %s, then %s', (typed, name, count) => expect(countIn(typed, name)).toBe(count));

  it.each([
    ['12.5', 1250],
    ['0', 0],
    ['0.07', 7],
    ['1.005', undefined],
    ['免费', undefined],
  ])('given %j yuan, then %s fen', (typed, fen) => expect(fenIn(typed)).toBe(fen));
});

describe('a time of day is typed as one writes it', () => {
  it.each<[string, number | undefined]>([
    ['20:00', 1200],
    ['8', 480],
    ['９：３０', 570],
    ['24:00', undefined],
    ['20:60', undefined],
    ['晚上', undefined],
    ['', undefined],
  ])('given %j, then %j', (typed, minute) => expect(clockIn(typed)).toBe(minute));
});
