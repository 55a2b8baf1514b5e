import type { RowAbout } from '#contract/desk';
import { aboutWords } from './desk-about';

describe('a card of the desk says what was asked for', () => {
  it.each<readonly [string, RowAbout, string]>([
    [
      'a first whole day at the station, fetched',
      { kind: 'daycare', halves: ['am', 'pm'], lunch: true, trial: true, transport: true },
      '上午、下午 · 吃午饭 · 体验日 · 要接送',
    ],
    ['a morning', { kind: 'daycare', halves: ['am'] }, '上午'],
    [
      'a visit',
      { kind: 'visit', task: '证件照片采集', address: '玉兴路 3 号' },
      '证件照片采集 · 玉兴路 3 号',
    ],
    ['a visit of a task that is no more', { kind: 'visit', address: '玉兴路 3 号' }, '玉兴路 3 号'],
    [
      'meals',
      {
        kind: 'canteen',
        channel: 'delivery',
        dishes: [
          { title: '米饭', count: 2 },
          { title: '红烧肉', count: 1 },
        ],
        others: 3,
        address: '玉兴路 3 号',
      },
      '米饭 2 份、红烧肉等，另有 3 份 · 送到家 · 玉兴路 3 号',
    ],
    ['a meal without a menu', { kind: 'canteen', channel: 'eat-in', dishes: [] }, '在食堂吃'],
  ])('given %s, then in one line', (_, about, words) => expect(aboutWords(about)).toBe(words));
});
