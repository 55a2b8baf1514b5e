import type { EventSetupView } from '#contract/desk-events';
import { changeAsked, changeFaults, formOf, tellOffered, type ChangeForm } from './change-form';

const event: EventSetupView = {
  serviceId: 's1',
  communityId: 'c1',
  rev: 0,
  title: '包饺子',
  summary: '一起过年',
  place: '活动室',
  seats: 20,
  walkIn: 2,
  quotas: [],
  mayRegroup: true,
  approval: false,
  horizonDays: 30,
  noticeMinutes: 60,
};
const typed = (change: Partial<ChangeForm>) => ({ ...formOf(event), ...change });
const withSeats = (id: string, seats: string) => ({
  quotas: formOf(event).quotas.map((one) => (one.id === id ? { ...one, seats } : one)),
});

describe('an event as it is changed', () => {
  it('given nothing is changed, then nothing is wrong and nothing is sent', () => {
    expect(changeFaults(event, formOf(event))).toEqual([]);
    expect(changeAsked(event, formOf(event))).toEqual({});
  });

  it('given another place and more seats, then these alone are sent', () =>
    expect(changeAsked(event, typed({ place: ' 广场 ', seats: '30' }))).toEqual({
      place: '广场',
      seats: 30,
    }));

  it('given seats for elders, then groups are sent and no seats for everybody', () =>
    expect(changeAsked(event, typed(withSeats('elders', '5')))).toEqual({
      quotas: [{ id: 'elders', title: '60岁以上', seats: 5 }],
    }));

  it('given one more time, then it is added', () =>
    expect(changeAsked(event, typed({ day: '2026-12-01', start: '9:30', end: '11:00' }))).toEqual({
      added: [{ date: '2026-12-01', start: 570, end: 660 }],
    }));

  it('given groups cannot be changed any more, then only those there are stand there', () =>
    expect(formOf({ ...event, mayRegroup: false }).quotas).toEqual([]));

  it.each<[string, Partial<ChangeForm>, string]>([
    ['no name', { title: ' ' }, 'title'],
    ['no seat', { seats: '0' }, 'seats'],
    ['half a seat', { seats: '1.5' }, 'seats'],
    ['some walk-ins', { walkIn: '几个' }, 'walkIn'],
    ['some elders', withSeats('elders', '几个'), 'quota elders'],
    ['more than a year ahead', { horizonDays: '366' }, 'horizonDays'],
    ['three weeks before', { noticeMinutes: '30240' }, 'noticeMinutes'],
    ['a time without an end', { day: '2026-12-01', start: '9:00' }, 'end'],
    ['a word to all that is too long', { place: '广场', tell: '好'.repeat(201) }, 'tell'],
  ])('given %s, then that is said', (_, change, fault) =>
    expect(changeFaults(event, typed(change))).toEqual([fault]),
  );

  it('given another name, or place, or both, then that is what everybody is told', () => {
    expect(tellOffered(event, typed({ place: '广场' }))).toBe('“包饺子”改在广场了，时间不变。');
    expect(tellOffered(event, typed({ title: '包粽子' }))).toContain('改名叫“包粽子”');
    expect(tellOffered(event, typed({ title: '包粽子', place: '广场' }))).toContain('改在广场');
  });
});
