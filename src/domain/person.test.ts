import { maskPhone } from './person';

describe('a phone is masked', () => {
  it.each([
    ['13812341234', '138****1234'],
    ['087700000012', '087****0012'],
    ['12345', '***45'],
  ])('given %s, then others see %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));
});
