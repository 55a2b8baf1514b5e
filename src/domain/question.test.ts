import fc from 'fast-check';
import { checkAnswers, tidyAnswers, type Question } from './question';

const text: Question = { id: 'wish', label: '想说的话', type: 'text', required: false, maxLength: 200 };
const one: Question = {
  id: 'seat',
  label: '座位',
  type: 'choice',
  required: true,
  several: false,
  options: ['靠窗', '靠门'],
};
const several: Question = {
  id: 'help',
  label: '需要帮助',
  type: 'choice',
  required: false,
  several: true,
  options: ['轮椅', '搀扶', '翻译'],
};
const number: Question = {
  id: 'guests',
  label: '同来人数',
  type: 'number',
  required: false,
  min: 0,
  max: 5,
  whole: true,
};
const date: Question = {
  id: 'moved',
  label: '入住日期',
  type: 'date',
  required: false,
  from: '2000-01-01',
  to: '2026-11-22',
};
const all = [text, one, several, number, date];
const faults = (answers: { [id: string]: unknown }, questions: Question[] = all) =>
  checkAnswers(questions, { seat: '靠窗', ...answers });

describe('answers that fit', () => {
  it('given one to every question, then nothing is wrong and all are kept', () => {
    const answers = { wish: '谢谢', seat: '靠门', help: ['翻译', '轮椅'], guests: 0, moved: '2000-01-01' };
    expect(checkAnswers(all, answers)).toEqual([]);
    expect(tidyAnswers(all, answers)).toEqual({ ...answers, help: ['轮椅', '翻译'] });
  });

  it.each<[string, { [id: string]: unknown }]>([
    ['only what is required', {}],
    ['a text of just the length', { wish: '字'.repeat(200) }],
    ['200 emoji, each of two code units', { wish: '🏮'.repeat(200) }],
    ['blanks around a text that is long enough without them', { wish: ` ${'字'.repeat(200)}\n` }],
    ['both bounds of a number', { guests: 5 }],
    ['the last day', { moved: '2026-11-22' }],
    ['null where nothing is required', { wish: null, help: null, guests: null }],
    ['one option twice', { help: ['轮椅', '轮椅'] }],
  ])('given %s, then nothing is wrong', (_, answers) => expect(faults(answers)).toEqual([]));

  it('given blanks, then they are no answer', () =>
    expect(tidyAnswers(all, { wish: '  \n', seat: ' 靠窗 ', help: [], guests: undefined })).toEqual({
      seat: '靠窗',
    }));
});

describe('answers that do not fit say why', () => {
  it.each<[string, { [id: string]: unknown }, object]>([
    ['nothing where an answer is required', { seat: undefined }, { questionId: 'seat', fault: 'missing' }],
    ['blanks where an answer is required', { seat: ' ' }, { questionId: 'seat', fault: 'missing' }],
    ['300 characters', { wish: 'x'.repeat(300) }, { questionId: 'wish', fault: 'too-long', max: 200 }],
    ['201 emoji', { wish: '🏮'.repeat(201) }, { questionId: 'wish', fault: 'too-long', max: 200 }],
    ['a list for a text', { wish: ['a'] }, { questionId: 'wish', fault: 'wrong-type' }],
    ['an object for a text', { wish: { $ne: 1 } }, { questionId: 'wish', fault: 'wrong-type' }],
    ['an option that is none', { seat: '靠墙' }, { questionId: 'seat', fault: 'not-an-option' }],
    ['a list where one is chosen', { seat: ['靠窗'] }, { questionId: 'seat', fault: 'wrong-type' }],
    ['an empty list where one is required', { seat: [] }, { questionId: 'seat', fault: 'missing' }],
    ['one where several are chosen', { help: '轮椅' }, { questionId: 'help', fault: 'wrong-type' }],
    [
      'a strange option among others',
      { help: ['轮椅', 'x'] },
      { questionId: 'help', fault: 'not-an-option' },
    ],
    ['a list in a list', { help: [['轮椅']] }, { questionId: 'help', fault: 'wrong-type' }],
    ['a number as text', { guests: '2' }, { questionId: 'guests', fault: 'wrong-type' }],
    ['NaN', { guests: NaN }, { questionId: 'guests', fault: 'wrong-type' }],
    ['Infinity', { guests: Infinity }, { questionId: 'guests', fault: 'wrong-type' }],
    ['a part of a person', { guests: 1.5 }, { questionId: 'guests', fault: 'not-whole' }],
    ['too many', { guests: 6 }, { questionId: 'guests', fault: 'out-of-range', min: 0, max: 5 }],
    ['fewer than none', { guests: -1 }, { questionId: 'guests', fault: 'out-of-range', min: 0, max: 5 }],
    ['a date that does not exist', { moved: '2026-02-30' }, { questionId: 'moved', fault: 'not-a-date' }],
    ['a moment for a date', { moved: 1_700_000_000 }, { questionId: 'moved', fault: 'wrong-type' }],
    [
      'a date too early',
      { moved: '1999-12-31' },
      { questionId: 'moved', fault: 'out-of-period', from: '2000-01-01', to: '2026-11-22' },
    ],
    [
      'a date too late',
      { moved: '2026-11-23' },
      { questionId: 'moved', fault: 'out-of-period', from: '2000-01-01', to: '2026-11-22' },
    ],
    ['an answer to no question', { hidden: 'x' }, { questionId: 'hidden', fault: 'unknown' }],
  ])('given %s, then that is the fault', (_, answers, fault) => {
    expect(faults(answers)).toEqual([fault]);
    expect(tidyAnswers(all, { seat: '靠窗', ...answers })).toEqual('seat' in answers ? {} : { seat: '靠窗' });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'given an answer to %s, then it is to no question, and nothing is inherited',
    (id) => {
      const answers = JSON.parse(`{"seat":"靠窗","${id}":"x"}`) as Record<string, unknown>;
      expect(checkAnswers(all, answers)).toEqual([{ questionId: id, fault: 'unknown' }]);
      expect(Object.keys(tidyAnswers(all, answers))).toEqual(['seat']);
    },
  );

  it('given a question whose id every object inherits, then it is missing until it is answered', () => {
    const question: Question = { ...text, id: 'constructor', required: true };
    expect(checkAnswers([question], {})).toEqual([{ questionId: 'constructor', fault: 'missing' }]);
    expect(checkAnswers([question], { constructor: '施工方' })).toEqual([]);
    expect(tidyAnswers([question], { constructor: '施工方' })).toEqual({ constructor: '施工方' });
  });
});

const anything = fc.oneof(
  fc.anything(),
  fc.string(),
  fc.constantFrom('靠窗', '靠门', '2026-01-01'),
  fc.subarray(['轮椅', '搀扶', '翻译', 'x']),
  fc.integer({ min: -2, max: 8 }),
);
const anyAnswers = fc.record(
  { wish: anything, seat: anything, help: anything, guests: anything, moved: anything, more: anything },
  { requiredKeys: [] },
);

describe('whatever comes in', () => {
  it('is judged without an exception, and what is kept fits, and stays as it is', () =>
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const wrong = checkAnswers(all, answers);
        const kept = tidyAnswers(all, answers);
        expect(tidyAnswers(all, kept)).toEqual(kept);
        expect(checkAnswers(all, kept).filter(({ fault }) => fault !== 'missing')).toEqual([]);
        for (const { questionId } of wrong) expect(kept).not.toHaveProperty(questionId);
      }),
      { numRuns: 500 },
    ));
});
