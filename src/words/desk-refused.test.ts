import { refused, type RefusalCode, type RefusalDetails } from '#domain/refusal';
import { NOW } from '../../test/support/given';
import { deskRefusedWords, deskStepWords } from './desk-refused';

const said = <C extends RefusalCode>(code: C, detail: RefusalDetails[C]) =>
  deskRefusedWords(refused(code, detail).refusal, NOW);

const places = { left: 0, asked: 1, waiting: 0 };

describe('a desk is told why, and what it can do', () => {
  it.each([
    ['all is taken, with a line', said('SOLD_OUT', { ...places, mayWait: true }), ['other-time', 'wait']],
    ['all is taken, without one', said('SOLD_OUT', { ...places, mayWait: false }), ['other-time']],
    [
      'a dish is gone',
      said('SOLD_OUT', { ...places, what: '清蒸鱼', mayWait: true }),
      ['choose-again', 'wait'],
    ],
    [
      'it is booked',
      said('ALREADY_BOOKED', { name: '张敏', bookingId: 'b1', waiting: false }),
      ['see-booking', 'other-time'],
    ],
    [
      'a limit is reached',
      said('LIMIT_REACHED', { name: '张敏', limit: 3, per: 'open' }),
      ['their-bookings'],
    ],
    ['the address lies outside', said('OUT_OF_AREA', { phone: '' }), ['choose-again', 'other-service']],
    [
      'nobody knows the age',
      said('NOT_ELIGIBLE', { name: '张敏', unmet: [{ need: 'age-unknown', minAge: 60 }] }),
      ['birthday', 'other-service'],
    ],
    [
      'there is no assessment',
      said('NOT_ELIGIBLE', { name: '张敏', unmet: [{ need: 'grade', grades: ['能力完好'] }] }),
      ['trial', 'profile', 'other-service'],
    ],
    ['they did not come', said('COOLING_OFF', { name: '张敏', until: NOW, phone: '' }), ['their-bookings']],
    ['it is paused', said('SERVICE_PAUSED', { title: '办证', phone: '' }), ['other-service']],
    ['it is too many', said('TOO_MANY_IN_ONE', { limit: 1 }), ['other-people']],
    ['the service is gone', said('NOT_FOUND', { what: 'service' }), ['other-service']],
  ] as const)('given %s, then so, and each step has words', (_, { say, steps }, wanted) => {
    expect(steps).toEqual(wanted);
    expect(say).not.toMatch(/打电话问社区|家里人。|^您/u);
    for (const step of steps) expect(deskStepWords[step]).toMatch(/\p{Script=Han}/u);
  });
});
