import { codeIn, ticketText } from './ticket-code';

describe('a code that was scanned', () => {
  it('given a ticket’s, then its digits', () => expect(codeIn(ticketText('385201'))).toBe('385201'));

  it.each(['385201', 'LLY:085201', 'LLY:3852011', 'https://example.com/LLY:385201', ''])(
    'given %j, then it is not ours',
    (text) => expect(codeIn(text)).toBeUndefined(),
  );
});
