import { emptyForm, eventAsked, eventFaults, minutesTyped, type EventForm } from './form';

const whole: EventForm = {
  ...emptyForm,
  title: '包饺子',
  summary: '一起过年',
  place: '活动室',
  first: '2026-12-01',
  start: '9:30',
  end: '11:00',
  seats: '30',
};

describe('a new event as it is typed', () => {
  it.each([
    ['9:30', 570],
    ['９：３０', 570],
    ['24:00', undefined],
    ['9:60', undefined],
    ['早上', undefined],
  ])('given %s, then %s', (text, minutes) => expect(minutesTyped(text)).toBe(minutes));

  it('given everything, then nothing is wrong', () => expect(eventFaults(whole)).toEqual([]));

  it.each<[string, Partial<EventForm>, string]>([
    ['an end before the start', { end: '9:00' }, 'end'],
    ['as many kept as there are seats', { walkIn: '30' }, 'walkIn'],
    ['more kept for groups than there are seats', { elders: '20', residents: '11' }, 'walkIn'],
    ['no number of elders', { elders: '一些' }, 'elders'],
    ['one time of a series', { repeat: 'weekly', times: '1' }, 'times'],
    ['a council without a topic', { template: 'council' }, 'topic'],
    ['no day', { first: '' }, 'first'],
  ])('given %s, then that is said', (_, change, fault) =>
    expect(eventFaults({ ...whole, ...change })).toEqual([fault]),
  );

  it('given every fortnight three times, then those dates', () =>
    expect(eventAsked({ ...whole, repeat: 'fortnightly', times: '3' }, 'c1', 'request-1').dates).toEqual([
      '2026-12-01',
      '2026-12-15',
      '2026-12-29',
    ]));

  it('given seats for elders and walk-ins, then the rest is everybody’s', () =>
    expect(eventAsked({ ...whole, elders: '10', walkIn: '5' }, 'c1', 'request-1')).toMatchObject({
      seats: 30,
      walkIn: 5,
      quotas: [
        { id: 'elders', seats: 10 },
        { id: 'all', seats: 15 },
      ],
    }));

  it('given seats for nobody in particular, then no groups', () =>
    expect(eventAsked(whole, 'c1', 'request-1').quotas).toEqual([]));
});
